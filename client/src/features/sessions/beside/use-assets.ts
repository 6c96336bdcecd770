/** The assets of the session on this page: uploads, links, order, and taking away with an undo. */

import { useState } from "react";
import { ApiProblem, api, sayProblem, unwrap } from "@/api/client";
import type { Asset } from "@/api/types";
import { showNotice } from "@/components/ui/undo-toast";
import { useBeside } from "@/features/sessions/beside/use-beside";
import { pushUndo, type UndoEntry } from "@/lib/undo-stack";
import { offer } from "@/practice/batches";
import { newPartId } from "@/practice/ids";
import { uploadAsset } from "@/practice/upload-asset";

export type Upload = { id: string; name: string; problem: string | null };

const without = (id: string) => (assets: Asset[]) => assets.filter((one) => one.id !== id);

export function useAssets() {
  const { session, putAssets } = useBeside();
  const [uploads, setUploads] = useState<Upload[]>([]);
  const path = { session_id: session.id };

  const uploadOne = async (file: File) => {
    const one: Upload = { id: newPartId(), name: file.name, problem: null };
    setUploads((now) => [...now, one]);
    try {
      const asset = await uploadAsset(session.id, one.id, file);
      putAssets((now) => [...without(asset.id)(now), asset]);
      setUploads((now) => now.filter(({ id }) => id !== one.id));
    } catch (error) {
      setUploads((now) => now.map((row) => (row.id === one.id ? { ...row, problem: sayProblem(error) } : row)));
    }
  };
  const upload = async (files: readonly File[]) => {
    setUploads((now) => now.filter(({ problem }) => problem === null));
    for (const file of files) await uploadOne(file);
  };
  const forget = (id: string) => setUploads((now) => now.filter((one) => one.id !== id));
  const link = async (url: string): Promise<string | null> => {
    try {
      const body = { id: newPartId(), url };
      const asset = unwrap(await api.POST("/api/sessions/{session_id}/assets", { params: { path }, body }));
      putAssets((now) => [...now, asset]);
      return null;
    } catch (error) {
      const said = error instanceof ApiProblem ? error.errors.url?.join(" ") : undefined;
      return said ?? sayProblem(error);
    }
  };
  const rename = async (asset: Asset, name: string) => {
    if (name.trim() === "" || name === asset.name) return;
    putAssets((now) => now.map((one) => (one.id === asset.id ? { ...one, name } : one)));
    const asked = { params: { path: { asset_id: asset.id } }, body: { name } };
    await api.PATCH("/api/assets/{asset_id}", asked).then(unwrap).catch(sayRefused);
  };
  const move = async (asset: Asset, step: -1 | 1) => {
    const ids = session.assets.map(({ id }) => id);
    const from = ids.indexOf(asset.id);
    const order = ids.toSpliced(from, 1).toSpliced(from + step, 0, asset.id);
    putAssets((now) => order.flatMap((id) => now.find((one) => one.id === id) ?? []));
    const asked = { params: { path }, body: { ids: order } };
    await api.POST("/api/sessions/{session_id}/assets/order", asked).then(unwrap).catch(sayRefused);
  };
  const remove = async (asset: Asset) => {
    const asked = { params: { path: { asset_id: asset.id } } };
    const takeAway = async () => {
      putAssets(without(asset.id));
      unwrap(await api.DELETE("/api/assets/{asset_id}", asked));
    };
    const bringBack = async () => {
      unwrap(await api.POST("/api/assets/{asset_id}/restore", asked));
      const again = unwrap(await api.GET("/api/sessions/{session_id}/assets", { params: { path } })).items;
      putAssets(() => again);
    };
    const message = `Removed ${asset.name}.`;
    const away: UndoEntry = { message, undo: () => bringBack().then(() => back, refused) };
    const back: UndoEntry = { message, undo: () => takeAway().then(() => away, refused) };
    try {
      await takeAway();
      pushUndo(away);
      offer(away);
    } catch (error) {
      putAssets((now) => [...without(asset.id)(now), asset]);
      sayRefused(error);
    }
  };
  return { assets: session.assets, uploads, upload, forget, link, rename, move, remove };
}

function sayRefused(error: unknown): void {
  showNotice(sayProblem(error));
}

function refused(error: unknown): null {
  sayRefused(error);
  return null;
}
