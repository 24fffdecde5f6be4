import process from 'node:process';
import fc from 'fast-check';

// The same cases on every run, so that a red test is about the change; FC_SEED=$RANDOM npm test looks for new ones.
fc.configureGlobal({ seed: Number(process.env['FC_SEED'] ?? 20_261_122) });
