const LARGEST_AMOUNT = 1e12;

/**
 * Money as people write it: "1500.5", "$1,500.50", "1.500.000", "1 500,50". The last of two kinds of
 * separator parts the cents; a lone one before exactly three digits groups thousands.
 * @returns with two decimals, as text; null for no number, less than nothing, or more than 12 digits.
 */
export function readAmount(text: string): string | null {
  const bare = text.replace(/[\s$\u00a0]|MXN|COP|M\.N\.|pesos/gi, "");
  if (!/^\d[\d.,']{0,30}$/.test(bare)) return null;
  const amount = Number(toPlainDecimal(bare.replaceAll("'", "")));
  return Number.isFinite(amount) && amount < LARGEST_AMOUNT ? amount.toFixed(2) : null;
}

function toPlainDecimal(text: string): string {
  const last = Math.max(text.lastIndexOf(","), text.lastIndexOf("."));
  if (last === -1) return text;
  const separator = text[last] ?? "";
  const before = text.slice(0, last);
  const after = text.slice(last + 1);
  const isRepeated = before.includes(separator);
  const hasOther = /[.,]/.test(before.replaceAll(separator, ""));
  const isGroup = isRepeated || (!hasOther && after.length === 3 && /^[1-9]\d{0,2}$/.test(before));
  const whole = before.replace(/[.,]/g, "");
  return isGroup ? whole + after : `${whole}.${after}`;
}
