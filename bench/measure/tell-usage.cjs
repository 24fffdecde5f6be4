// Loaded before a program (`node --require`): what the process took is written to file descriptor 3 when it ends.
'use strict';
const { writeSync } = require('node:fs');

process.on('exit', () => writeSync(3, JSON.stringify(process.resourceUsage())));
