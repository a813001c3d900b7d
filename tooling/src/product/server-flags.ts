/**
 * With what the server's Node is started. With the usual room for young objects, 16 of 100 samples under load were garbage collection; with 64 MB, taken
 * when it is needed, a request costs a fifth less (docs/adr/0021).
 */
export const SERVER_FLAGS: readonly string[] = ['--enable-source-maps', '--max-semi-space-size=64'];
