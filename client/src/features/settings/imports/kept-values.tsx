/** What came in and nobody here can read: shown as it stands, and given back as a file. */

import { Button } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import styles from "./imports.module.css";
import { readable, sayKept } from "./model";

/** More than this is not drawn; the file has all of it. */
const SHOWN_CHARACTERS = 20_000;

export type KeptValuesProps = { kept: readonly { name: string; value: string }[] };

export function KeptValues({ kept }: KeptValuesProps) {
  return (
    <section aria-label="Kept as it stands" className={styles.kept}>
      <h3 className={styles.title}>
        Kept as it stands <span className={styles.faint}>not shown elsewhere</span>
      </h3>
      {kept.map(({ name, value }) => (
        <details key={`${name} ${value}`}>
          <summary>
            {name}: {sayKept(value)}
          </summary>
          <pre>
            {readable(value).slice(0, SHOWN_CHARACTERS)}
            {readable(value).length > SHOWN_CHARACTERS && "\n…"}
          </pre>
          <Button
            variant="default"
            size="xs"
            leftSection={<IconDownload size={15} stroke={1.6} aria-hidden />}
            onClick={() => download(`${name}.json`, value)}
          >
            Take it out as JSON
          </Button>
        </details>
      ))}
    </section>
  );
}

function download(name: string, text: string) {
  const address = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
