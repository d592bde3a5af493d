import type { Hold, PollStanding } from "../rules/decide-call";

/** A connection's row and its poll state, as pg gives them. */
export interface StandingRecord {
  readonly connection_id: string;
  /** bigint, so text. */
  readonly fence: string;
  readonly lease_until: Date | null;
  readonly last_slot: string | null;
  readonly last_called_at: Date | null;
  readonly hold: Hold | null;
  readonly held_until: Date | null;
  readonly wants_refresh: boolean;
  readonly server: string;
  readonly base_url: string | null;
  readonly licences: number;
  readonly daily_limit: number | null;
  readonly time_zone: string;
  readonly is_enabled: boolean;
  readonly token_sealed: Buffer;
  readonly now: Date;
  /** The account's calendar day. */
  readonly day: string;
}

export function toStanding(record: StandingRecord, slotMs: number): PollStanding {
  return {
    now: record.now,
    slotMs,
    isEnabled: record.is_enabled,
    leaseUntil: record.lease_until,
    lastSlot: record.last_slot === null ? null : Number(record.last_slot),
    lastCalledAt: record.last_called_at,
    hold: record.hold,
    heldUntil: record.held_until,
  };
}

/** A call that this process, and no other, may make now. */
export interface ClaimedPoll {
  readonly pollId: string;
  readonly connectionId: string;
  /** Raised by every claim: what carries an older one is refused. */
  readonly fence: number;
  /** By the database's clock; the instant of the snapshots. */
  readonly startedAt: Date;
  /** The account's day that was charged. */
  readonly day: string;
  readonly resetsAt: Date;
  readonly slotMs: number;
  /** By this process's own monotonic clock. */
  readonly claimedAtMs: number;
  readonly access: { readonly server: string; readonly baseUrl: string | null; readonly tokenSealed: Buffer };
}
