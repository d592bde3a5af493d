"use client";

import { useState } from "react";

/**
 * Tells libraries that write <style> elements which nonce to use. The policy of a document never changes, so
 * the first nonce stays even when the layout is rendered again.
 */
export function CspNonce({ nonce }: { readonly nonce: string }) {
  const [first] = useState(nonce);
  // Browsers empty the nonce attribute once parsed, hence no comparison while hydrating.
  return <meta property="csp-nonce" nonce={first} content={first} suppressHydrationWarning />;
}
