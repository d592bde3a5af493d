/** Arrivals that wait to be told, each told once: what comes within a pause is kept for after it. */
export class Arrivals<Row extends { readonly id: string }> {
  private unsaid = new Map<string, Row>();
  private said = new Set<string>();

  /** Takes note of the rows that count as just arrived now, newest first. */
  gather(fresh: readonly Row[]): void {
    const ids = new Set(fresh.map(({ id }) => id));
    this.said = new Set([...this.said].filter((id) => ids.has(id)));
    const added = fresh.filter(({ id }) => !this.said.has(id));
    this.unsaid = new Map([...added.map((row) => [row.id, row] as const), ...this.unsaid]);
  }

  /** Everything that was not told yet, the latest first; from now on it counts as told. */
  take(): Row[] {
    const rows = [...this.unsaid.values()];
    this.unsaid = new Map();
    for (const { id } of rows) this.said.add(id);
    return rows;
  }

  get isEmpty(): boolean {
    return this.unsaid.size === 0;
  }
}
