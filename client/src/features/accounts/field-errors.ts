/** The server's sentences, each to its field. */

import { ApiProblem } from "@/api/client";

/** Return the sentence for a field, if the error has one. */
export function fieldError(error: unknown, field: string): string | null {
  if (!(error instanceof ApiProblem)) return null;
  const said = error.errors[field] ?? error.errors[`json.${field}`];
  return said && said.length > 0 ? said.join(" ") : null;
}

/** Return what belongs to no field, or null when every sentence has its place. */
export function formError(error: unknown, fields: readonly string[]): string | null {
  if (!error) return null;
  if (!(error instanceof ApiProblem)) return "Something went wrong here. Nothing is lost; try again.";
  if (error.status === 0) return "The server gave no answer. This page needs the server; try again in a moment.";
  const others = Object.entries(error.errors).filter(([field]) => !fields.includes(field.replace(/^json\./, "")));
  if (others.length > 0) return others.map(([field, said]) => `${field}: ${said.join(" ")}`).join(" ");
  return Object.keys(error.errors).length > 0 ? null : error.detail || error.title;
}

/** Return the sentence beside an address that cannot be one, or null. */
export function emailProblem(email: string): string | null {
  return /^[^\s@]+@[^\s@]+$/.test(email.trim()) ? null : "An e-mail address looks like you@home.example.";
}
