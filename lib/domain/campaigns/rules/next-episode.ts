/** An episode that is not closed: opened, or still waiting to have held long enough. */
export interface Episode {
  readonly id: string;
  readonly heldSince: Date;
  readonly openedAt: Date | null;
}

export type EpisodeChange =
  | {
      readonly kind: "begin";
      readonly heldSince: Date;
      readonly openedAt: Date | null;
      readonly evidence: Record<string, number>;
    }
  | {
      readonly kind: "open";
      readonly episodeId: string;
      readonly at: Date;
      readonly evidence: Record<string, number>;
    }
  | { readonly kind: "close"; readonly episodeId: string; readonly at: Date }
  /** It never held long enough to be told. */
  | { readonly kind: "forget"; readonly episodeId: string };

interface Observation {
  /** Null where the condition does not hold. */
  readonly evidence: Record<string, number> | null;
  /** Since when it holds, as far as is known. */
  readonly since: Date;
  readonly at: Date;
  readonly heldForMinutes: number;
}

/** What one poll changes in the episode of a rule on a campaign; null for nothing. */
export function nextEpisode(
  episode: Episode | null,
  { evidence, since, at, heldForMinutes }: Observation,
): EpisodeChange | null {
  const isLongEnough = (heldSince: Date) => at.getTime() - heldSince.getTime() >= heldForMinutes * 60_000;
  if (!evidence) {
    if (!episode) return null;
    return episode.openedAt
      ? { kind: "close", episodeId: episode.id, at }
      : { kind: "forget", episodeId: episode.id };
  }
  if (!episode)
    return { kind: "begin", heldSince: since, openedAt: isLongEnough(since) ? at : null, evidence };
  if (episode.openedAt || !isLongEnough(episode.heldSince)) return null;
  return { kind: "open", episodeId: episode.id, at, evidence };
}
