/** One recording, picture, file or link: its name, a look into it, and what can be done with it. */

import { ActionIcon, Menu } from "@mantine/core";
import {
  IconArrowDown,
  IconArrowUp,
  IconDots,
  IconExternalLink,
  IconFile,
  IconLink,
  IconMovie,
  IconPhoto,
  IconTrash,
  IconVolume,
} from "@tabler/icons-react";
import { type KeyboardEvent, useState } from "react";
import type { Asset } from "@/api/types";
import { AutoText } from "@/components/ui/auto-text";
import { sayBytes } from "@/lib/numbers";
import styles from "./beside.module.css";

export type AssetRowProps = {
  asset: Asset;
  canMove: { up: boolean; down: boolean };
  onRename: (name: string) => void;
  onMove: (step: -1 | 1) => void;
  onRemove: () => void;
};

const ICONS = { image: IconPhoto, frame: IconPhoto, audio: IconVolume, video: IconMovie, file: IconFile };

export function AssetRow({ asset, canMove, onRename, onMove, onRemove }: AssetRowProps) {
  const Icon = asset.is_link ? IconLink : ICONS[asset.asset_type];
  const [typed, setTyped] = useState<string | null>(null);
  const leave = () => {
    if (typed !== null) onRename(typed);
    setTyped(null);
  };
  const moveByKeys = (event: KeyboardEvent) => {
    const step = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" ? 1 : null;
    if (!event.altKey || step === null) return;
    event.preventDefault();
    if (step === -1 ? canMove.up : canMove.down) onMove(step);
  };
  return (
    <li className={styles.asset} onKeyDown={moveByKeys}>
      <div className={styles.assetLine}>
        <Icon size={18} stroke={1.6} aria-hidden />
        <span className={styles.assetName}>
          <AutoText
            label={asset.is_link ? "Name of the link" : "Name of the file"}
            value={typed ?? asset.name}
            onType={setTyped}
            onLeave={leave}
          />
        </span>
        <span className={styles.quiet}>{asset.byte_count === null ? "link" : sayBytes(asset.byte_count)}</span>
        <Menu position="bottom-end" clickOutsideEvents={["mousedown", "touchstart"]}>
          <Menu.Target>
            <ActionIcon variant="subtle" size={28} aria-label={`More about ${asset.name}`}>
              <IconDots size={18} stroke={1.6} aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item
              component="a"
              href={asset.url}
              target="_blank"
              rel="noopener noreferrer"
              leftSection={<IconExternalLink size={15} stroke={1.6} aria-hidden />}
            >
              Open
            </Menu.Item>
            <Menu.Item
              disabled={!canMove.up}
              leftSection={<IconArrowUp size={15} stroke={1.6} aria-hidden />}
              onClick={() => onMove(-1)}
            >
              Move up
            </Menu.Item>
            <Menu.Item
              disabled={!canMove.down}
              leftSection={<IconArrowDown size={15} stroke={1.6} aria-hidden />}
              onClick={() => onMove(1)}
            >
              Move down
            </Menu.Item>
            <Menu.Item leftSection={<IconTrash size={15} stroke={1.6} aria-hidden />} onClick={onRemove}>
              Remove
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </div>
      <Preview asset={asset} />
    </li>
  );
}

function Preview({ asset }: { asset: Asset }) {
  const { url, name, is_link: isLink, asset_type: type } = asset;
  if (isLink) {
    return (
      <a className={styles.link} href={url} target="_blank" rel="noopener noreferrer">
        {url}
      </a>
    );
  }
  if (type === "image" || type === "frame") {
    return (
      <a href={url} target="_blank" rel="noopener noreferrer" aria-label={`Open ${name}`}>
        <img src={url} alt={name} loading="lazy" className={styles.picture} />
      </a>
    );
  }
  // biome-ignore lint/a11y/useMediaCaption: a person's own take has no captions
  if (type === "audio") return <audio src={url} controls preload="none" className={styles.player} aria-label={name} />;
  // biome-ignore lint/a11y/useMediaCaption: a person's own film has no captions
  if (type === "video") return <video src={url} controls preload="none" className={styles.film} aria-label={name} />;
  return null;
}
