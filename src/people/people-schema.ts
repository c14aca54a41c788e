import { z } from 'zod/v4';
import { type Person, personSchema } from './person.js';
import { channelRole, type Role, roleSchema } from './role.js';

const settingsSchema = z.strictObject({
  /**
   * Whether members of the panel see in a personal chat what their own paper prints, small numbers
   * included. A channel or group chat never does.
   */
  panelMembersSeePrintedFigures: z.boolean().default(false),
});

/**
 * A pack's `people.yaml`, keys in camel case: who may do what, and who is who. Every mistake is
 * reported, with its place: an unknown right or role, an identity given twice, a deputy nobody knows.
 */
export const peopleSchema = z
  .strictObject({
    settings: settingsSchema.default({ panelMembersSeePrintedFigures: false }),
    roles: z.array(roleSchema).readonly(),
    people: z.array(personSchema).readonly(),
  })
  .superRefine(({ roles, people }, context) => {
    for (const { path, message } of [...checkRoles(roles), ...checkPeople(people, roles)]) {
      context.addIssue({ code: 'custom', path: [...path], message });
    }
  });

/** The people and roles of a pack, checked. */
export type People = Readonly<z.infer<typeof peopleSchema>>;

interface Mistake {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

function* checkRoles(roles: readonly Role[]): Generator<Mistake> {
  yield* checkUnique(
    'roles',
    'key',
    roles.map(({ key }) => key),
  );
  const channel = roles.findIndex(({ key }) => key === channelRole);
  if (channel === -1) {
    yield { path: ['roles'], message: `add the role "${channelRole}": what a registered channel may see` };
    return;
  }
  // Nobody can know who joins a channel, so it is never trusted with what only some may see.
  if (roles[channel]?.rights.includes('see-small-numbers')) {
    yield { path: ['roles', channel, 'rights'], message: 'a channel cannot have the right see-small-numbers' };
  }
  if (roles[channel]?.panelMember) {
    yield { path: ['roles', channel, 'panelMember'], message: 'a channel is no member of the panel' };
  }
}

function* checkPeople(people: readonly Person[], roles: readonly Role[]): Generator<Mistake> {
  for (const field of ['id', 'aadObjectId', 'email'] as const) {
    yield* checkUnique(
      'people',
      field,
      people.map((person) => person[field]),
    );
  }
  const personal = new Set(roles.map(({ key }) => key).filter((key) => key !== channelRole));
  const ids = new Set(people.map(({ id }) => id));
  for (const [index, person] of people.entries()) {
    for (const [place, role] of person.roles.entries()) {
      if (!personal.has(role)) {
        yield { path: ['people', index, 'roles', place], message: `there is no role "${role}" for a person` };
      }
    }
    for (const field of ['deputy', 'substitute'] as const) {
      const other = person[field];
      if (other === undefined) continue;
      if (other === person.id) yield { path: ['people', index, field], message: 'name somebody else' };
      else if (!ids.has(other))
        yield { path: ['people', index, field], message: `there is nobody with the id "${other}"` };
    }
  }
}

function* checkUnique(list: string, field: string, values: readonly (string | undefined)[]): Generator<Mistake> {
  const seen = new Set<string>();
  for (const [index, value] of values.entries()) {
    if (value === undefined) continue;
    const plain = value.toLowerCase();
    if (seen.has(plain)) yield { path: [list, index, field], message: `"${value}" is given twice` };
    seen.add(plain);
  }
}
