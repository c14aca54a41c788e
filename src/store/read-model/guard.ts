/** Runs what reads the database, so that its failures leave in the product's own words. */
export type Guard = <T>(work: () => Promise<T>) => Promise<T>;
