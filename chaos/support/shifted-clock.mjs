// Loaded before everything else in a process whose clock is to be wrong: Date alone, not the monotonic clock.
const shiftMs = Number(process.env.ATALAYA_CHAOS_CLOCK_SHIFT_MS ?? "0");
const RealDate = Date;

globalThis.Date = class ShiftedDate extends RealDate {
  constructor(...args) {
    if (args.length === 0) super(RealDate.now() + shiftMs);
    else super(...args);
  }
  static now() {
    return RealDate.now() + shiftMs;
  }
};
