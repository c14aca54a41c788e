/** Accounts of the demo pack's people, by what each of them is there. */
export const demoAccounts = {
  officer: '5b0c1d2e-0001-4a00-9000-000000000001',
  lead: '5b0c1d2e-0001-4a00-9000-000000000002',
  clerk: '5b0c1d2e-0001-4a00-9000-000000000003',
  councillor: '5b0c1d2e-0001-4a00-9000-000000000004',
} as const;

export type DemoPerson = keyof typeof demoAccounts;
