/** The word that lets our own style elements pass the content security policy. */

/** Return the nonce the server wrote into this page, or nothing. */
export function pageNonce(): string {
  const meta = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]');
  return meta?.nonce || meta?.getAttribute("nonce") || "";
}
