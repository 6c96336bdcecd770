/** What can be brought in, and how the old drill app gives its data. */

import { Button } from "@mantine/core";
import { IconCheck, IconCopy } from "@tabler/icons-react";
import { useState } from "react";
import { Card } from "@/components/ui/card";
import { TAKE_OUT_LINE } from "./drill-storage";
import styles from "./imports.module.css";

export function HowTo() {
  const [copied, setCopied] = useState<"yes" | "no" | null>(null);
  const copy = () => {
    navigator.clipboard?.writeText(TAKE_OUT_LINE).then(
      () => setCopied("yes"),
      () => setCopied("no"),
    ) ?? setCopied("no");
  };
  return (
    <Card title="What can come in">
      <ul className={styles.kinds}>
        <li>Chord, drawing and habit data of the drill app</li>
        <li>Tables of practice, climbing and bedtime sessions, with what belongs to them</li>
        <li>Climbing logbooks, such as those of theCrag, 8a.nu and Mountain Project</li>
      </ul>
      <h3 className={styles.how}>From the drill app</h3>
      <p className={styles.quiet}>
        On its page, open the browser's console (F12), run this line, and paste here what it copies.
      </p>
      <code className={styles.line}>{TAKE_OUT_LINE}</code>
      <Button
        variant="default"
        size="xs"
        leftSection={
          copied === "yes" ? (
            <IconCheck size={15} stroke={1.6} aria-hidden />
          ) : (
            <IconCopy size={15} stroke={1.6} aria-hidden />
          )
        }
        onClick={copy}
      >
        {copied === "yes" ? "Copied" : "Copy the line"}
      </Button>
      {copied === "no" && (
        <p role="status" className={styles.quiet}>
          This browser does not let it be copied. Mark the line and copy it by hand.
        </p>
      )}
    </Card>
  );
}
