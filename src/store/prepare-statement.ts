import type { Compilable, CompiledQuery, QueryResult } from 'kysely';
import type { Db } from './database.js';

/** Runs a statement with these values, in the order in which it has them. */
export type RunStatement<Row> = (db: Db, values: readonly unknown[]) => Promise<QueryResult<Row>>;

/**
 * A statement of every turn, put together once for each database: that takes longer than running it.
 *
 * @param build the statement with any values of the right kind.
 */
export function prepareStatement<Row>(build: (db: Db) => Compilable<Row>): RunStatement<Row> {
  const compiled = new WeakMap<Db, CompiledQuery<Row>>();
  return (db, values) => {
    const statement = compiled.get(db) ?? build(db).compile();
    compiled.set(db, statement);
    if (values.length !== statement.parameters.length) {
      throw new RangeError(`A statement with ${statement.parameters.length} values was given ${values.length}.`);
    }
    return db.executeQuery({ ...statement, parameters: values });
  };
}
