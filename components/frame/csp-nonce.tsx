"use client";

import { useState } from "react";

/**
 * Tells libraries that write <style> elements which nonce to use. The policy of a document never changes, so
 * neither may its nonce, however often the layout is rendered again.
 */
export function CspNonce({ nonce }: { readonly nonce: string }) {
  const [documentNonce] = useState(() => readDocumentNonce() ?? nonce);
  // Browsers empty the nonce attribute once parsed, hence no comparison while hydrating.
  return <meta property="csp-nonce" nonce={documentNonce} content={documentNonce} suppressHydrationWarning />;
}

/** The nonce that this document's own scripts came with; null on the server. */
function readDocumentNonce(): string | null {
  if (typeof document === "undefined") {
    return null;
  }
  return document.querySelector<HTMLScriptElement>("script[nonce]")?.nonce || null;
}
