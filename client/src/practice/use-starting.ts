/** Starting from a place that says itself what was in the way: another session that runs, or a refusal. */

import { useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { useNavigate } from "react-router";
import type { Session, SessionIn } from "@/api/types";
import { pageOfStarted } from "@/practice/large-page";
import { type Running, sendSession } from "@/practice/start-session";

export type Starting = {
  isBusy: boolean;
  /** What runs and would be finished first; null: nothing is asked. */
  asked: Running | null;
  /** Why it did not start. */
  refusal: string | null;
  /** Start and go to the session; a second press while the first is under way does nothing. */
  start: (body: SessionIn) => void;
  /** Send a session and stay here. */
  send: (body: SessionIn, onDone: (session: Session) => void) => void;
  /** Finish what runs and start what was asked for. */
  switchOver: () => void;
  forget: () => void;
};

export function useStarting(onStarted?: (session: Session) => void): Starting {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const [isBusy, setBusy] = useState(false);
  const [asked, setAsked] = useState<{ running: Running; body: SessionIn } | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const isUnderWay = useRef(false);
  const forget = () => {
    setAsked(null);
    setRefusal(null);
  };
  const send = async (body: SessionIn, onDone: (session: Session) => void) => {
    if (isUnderWay.current) return;
    isUnderWay.current = true;
    setBusy(true);
    forget();
    const sent = await sendSession(queryClient, body);
    isUnderWay.current = false;
    setBusy(false);
    if (sent.kind === "done") onDone(sent.session);
    else if (sent.kind === "running") setAsked(sent);
    else setRefusal(sent.message);
  };
  const start = (body: SessionIn) =>
    void send(body, (session) => {
      onStarted?.(session);
      void navigate(pageOfStarted(session));
    });
  return {
    isBusy,
    asked: asked?.running ?? null,
    refusal,
    start,
    send: (body, onDone) => void send(body, onDone),
    switchOver: () => asked && start({ ...asked.body, switch: true }),
    forget,
  };
}
