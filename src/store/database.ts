import type { Kysely } from 'kysely';
import type { ActivityTable } from './tables/activity.table.js';
import type { AlertMemoryTable, AlertTable, AnnouncementTable, ToldTable } from './tables/alert.table.js';
import type { CommentaryTable, OverrideTable } from './tables/annotation.table.js';
import type { AnswerTable, FeedbackTable } from './tables/answer.table.js';
import type { AuditTable } from './tables/audit.table.js';
import type { ConversationTable } from './tables/conversation.table.js';
import type { DeliveryLaneTable, DeliveryTable, SendBudgetTable } from './tables/delivery.table.js';
import type { BenchmarkTable, ObservationTable, RangeTable } from './tables/figure.table.js';
import type { IdentityTable } from './tables/identity.table.js';
import type { KnownConversationTable } from './tables/known-conversation.table.js';
import type { IndicatorTable, PackDocumentTable, PackTable } from './tables/pack.table.js';
import type { PanelEntryTable, PanelStateTable, ReminderLineTable } from './tables/panel.table.js';
import type { PressTable } from './tables/press.table.js';
import type { ReleaseTable } from './tables/release.table.js';
import type { SigningKeyTable } from './tables/signing-key.table.js';
import type { StoreStateTable } from './tables/store-state.table.js';

/** Every table by its name. Rows stay inside `repositories/`. */
export interface Database {
  store_state: StoreStateTable;
  releases: ReleaseTable;
  packs: PackTable;
  pack_documents: PackDocumentTable;
  indicators: IndicatorTable;
  observations: ObservationTable;
  ranges: RangeTable;
  benchmarks: BenchmarkTable;
  commentary: CommentaryTable;
  overrides: OverrideTable;
  audit: AuditTable;
  activities: ActivityTable;
  conversations: ConversationTable;
  answers: AnswerTable;
  feedback: FeedbackTable;
  presses: PressTable;
  alerts: AlertTable;
  alert_memory: AlertMemoryTable;
  told: ToldTable;
  announcements: AnnouncementTable;
  panel_entries: PanelEntryTable;
  panel_state: PanelStateTable;
  reminder_lines: ReminderLineTable;
  known_conversations: KnownConversationTable;
  identities: IdentityTable;
  deliveries: DeliveryTable;
  delivery_lanes: DeliveryLaneTable;
  send_budgets: SendBudgetTable;
  signing_keys: SigningKeyTable;
}

/** A connection to the store, or a transaction on it. */
export type Db = Kysely<Database>;
