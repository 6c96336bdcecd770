/** From generated figures, or from one's own pictures. */

import { UnstyledButton } from "@mantine/core";
import { IconFolder, IconPencil } from "@tabler/icons-react";
import { ChipRow, ToggleChip } from "@/components/ui/chip";
import { ChooseFolder } from "@/disciplines/drawing/choose-folder";
import { sayFolder, tagsOf, withTags } from "@/disciplines/drawing/pictures-model";
import type { DrawingSetup } from "@/disciplines/drawing/setup-model";
import type { KeptFolder } from "@/disciplines/drawing/use-kept-folder";
import { Field } from "@/drills/field";
import { hasGraphics } from "@/figure/graphics";
import styles from "./source.module.css";

export type SourceFieldProps = {
  value: Pick<DrawingSetup, "source" | "folder" | "tags" | "subjects">;
  kept: KeptFolder;
  onChange: (change: Partial<Pick<DrawingSetup, "source" | "folder" | "tags">>) => void;
};

export function SourceField({ value: { source, folder, tags, subjects }, kept, onChange }: SourceFieldProps) {
  const open = kept.folder;
  const isAgain = subjects.length > 0;
  const held = open ? sayFolder(open) : folder ? `“${folder}”` : "by sub-folder";
  return (
    <Field label="From">
      {!isAgain && (
        <div className={styles.cards}>
          <UnstyledButton
            className={styles.card}
            aria-pressed={source === "generated"}
            onClick={() => onChange({ source: "generated", folder: null, tags: [] })}
          >
            <IconPencil size={16} stroke={1.6} aria-hidden />
            <span>
              <b>Generated figures</b>
              <small>
                {hasGraphics()
                  ? "made here; a seed draws one again"
                  : "not in this browser: WebGL is missing or switched off"}
              </small>
            </span>
          </UnstyledButton>
          <UnstyledButton
            className={styles.card}
            aria-pressed={source === "pictures"}
            onClick={() => onChange({ source: "pictures", folder: open?.name ?? folder })}
          >
            <IconFolder size={16} stroke={1.6} aria-hidden />
            <span>
              <b>Own pictures</b>
              <small>a folder of this device, never uploaded · {held}</small>
            </span>
          </UnstyledButton>
        </div>
      )}
      {source === "pictures" && (
        <div className={styles.folder}>
          <div className={styles.choose}>
            <ChooseFolder kept={kept} onOpen={(chosen) => onChange({ folder: chosen.name, tags: [] })} />
            {open && !isAgain && (
              <span className={styles.held}>
                {withTags(open.pictures, tags).length} of {open.pictures.length} pictures of “{open.name}”
              </span>
            )}
          </div>
          {open && !isAgain && tagsOf(open).length > 0 && (
            <ChipRow label="Tags">
              {tagsOf(open).map(({ tag, count }) => (
                <ToggleChip
                  key={tag}
                  isOn={tags.includes(tag)}
                  onClick={() =>
                    onChange({ tags: tags.includes(tag) ? tags.filter((one) => one !== tag) : [...tags, tag] })
                  }
                >
                  {tag} <small>{count}</small>
                </ToggleChip>
              ))}
            </ChipRow>
          )}
        </div>
      )}
    </Field>
  );
}
