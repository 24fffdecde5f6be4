// A worker thread begins here: it does what the thread that started it orders.
'use strict';
const { parentPort, workerData } = require('node:worker_threads');
const { loadWork } = require('./load.js');

loadWork()(parentPort, workerData);
