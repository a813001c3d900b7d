// Loaded before the server: when its launcher is gone, even by kill -9, the server ends as well instead of holding the port.
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
process.channel?.unref();
