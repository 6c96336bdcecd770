/** Renders markdown: no HTML of its own, no pictures from elsewhere, links that tell the other side nothing. */

import ReactMarkdown, { type Components } from "react-markdown";

const COMPONENTS: Components = {
  a: ({ href, children }) => (
    <a href={href} target="_blank" rel="noopener noreferrer" className="link">
      {children}
    </a>
  ),
  // Heads of the page around it are of the first and second rank.
  h1: "h3",
  h2: "h3",
  h3: "h4",
  h4: "h5",
  h5: "h6",
};

export type MarkdownProps = { text: string };

export function Markdown({ text }: MarkdownProps) {
  return (
    <ReactMarkdown components={COMPONENTS} skipHtml disallowedElements={["img"]}>
      {text}
    </ReactMarkdown>
  );
}
