/**
 * With what the server's Node is started, for the sake of its garbage collection (docs/adr/0021). With the usual room for young objects it was 16 of 100
 * samples under load: 64 MB are taken when they are needed. And V8 is kept from making young objects among the old ones where it expects them to stay: it
 * learns that while the server warms up, wrongly in most starts and for good, and then every request leaves its rows behind until the next full collection.
 */
export const SERVER_FLAGS: readonly string[] = ['--enable-source-maps', '--max-semi-space-size=64', '--no-allocation-site-pretenuring'];
