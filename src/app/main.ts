import { enableCompileCache } from './compile-cache.js';

// Before anything large is loaded, so that the next start finds it compiled.
enableCompileCache();

const { runBot } = await import('./run-bot.js');
process.exitCode = await runBot(process.env);
