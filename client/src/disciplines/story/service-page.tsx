/** The service that writes stories: off until a person sets one up. */

import { Button, PasswordInput, TextInput } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { ApiProblem, api, sayProblem, unwrap } from "@/api/client";
import { showNotice } from "@/components/ui/undo-toast";
import { SidePage } from "@/disciplines/story/side-page";
import { type StoryService, serviceQuery } from "@/disciplines/story/story-queries";
import styles from "./story.module.css";

const INTRO =
  "Any address that speaks as OpenAI's does, also one on your own machine. It is asked only when you press “Write it now”; then it gets what the story is about and what stands under “For stories”, and nothing else.";

export function ServicePage() {
  const { data } = useQuery(serviceQuery);
  return (
    <SidePage title="Writing service" intro={INTRO}>
      {data && <ServiceForm key={data.address ?? ""} service={data} />}
    </SidePage>
  );
}

/** Asks what is set up for one word: nothing of the person goes along. */
function TryIt() {
  const [isAsking, setAsking] = useState(false);
  const [said, setSaid] = useState<{ text: string; isGood: boolean } | null>(null);
  const ask = async () => {
    setAsking(true);
    setSaid(null);
    try {
      const { answer, model } = unwrap(await api.POST("/api/story-service/check"));
      setSaid({ text: `It works: ${model} answered “${answer}”.`, isGood: true });
    } catch (error) {
      setSaid({ text: `It does not work yet. ${sayProblem(error)}`, isGood: false });
    } finally {
      setAsking(false);
    }
  };
  return (
    <div className={styles.buttons}>
      <Button variant="default" loading={isAsking} onClick={() => void ask()}>
        Try it
      </Button>
      {said === null ? (
        <small>Asks what is saved for one word.</small>
      ) : (
        <p role={said.isGood ? "status" : "alert"}>{said.text}</p>
      )}
    </div>
  );
}

function ServiceForm({ service }: { service: StoryService }) {
  const client = useQueryClient();
  const [form, setForm] = useState({ address: service.address ?? "", model: service.model ?? "", secret: "" });
  const [problem, setProblem] = useState<unknown>(null);
  const isChanged = form.address !== service.address || form.model !== service.model || form.secret !== "";
  const errors = problem instanceof ApiProblem ? problem.errors : {};
  const put = (next: StoryService) => client.setQueryData(serviceQuery.queryKey, next);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    setProblem(null);
    const { address, model, secret } = form;
    try {
      const body = { address, model, ...(secret === "" ? {} : { secret }) };
      put(unwrap(await api.PUT("/api/story-service", { body })));
      setForm((known) => ({ ...known, secret: "" }));
      showNotice("The writing service is set up.");
    } catch (error) {
      setProblem(error);
    }
  };
  const forget = async () => {
    try {
      unwrap(await api.DELETE("/api/story-service"));
      put({ ...service, is_set_up: false, address: null, model: null, has_secret: false });
    } catch (error) {
      setProblem(error);
    }
  };
  const field = (name: keyof typeof form) => ({
    value: form[name],
    error: errors[name]?.join(" "),
    onChange: (event: { currentTarget: { value: string } }) => {
      const { value } = event.currentTarget;
      setForm((known) => ({ ...known, [name]: value }));
    },
  });
  return (
    <form className={styles.form} onSubmit={(event) => void save(event)}>
      <TextInput label="Address" placeholder="https://host/v1" type="url" required {...field("address")} />
      <TextInput label="Model" placeholder="its name" required maxLength={200} {...field("model")} />
      <PasswordInput
        label="Key"
        placeholder={service.has_secret ? "one is kept; leave it blank to keep it" : "none, if it needs none"}
        autoComplete="off"
        visibilityToggleButtonProps={{ "aria-label": "Show or hide the key" }}
        {...field("secret")}
      />
      {problem !== null && Object.keys(errors).length === 0 && <p role="alert">{sayProblem(problem)}</p>}
      <div className={styles.buttons}>
        <Button type="submit" disabled={!isChanged}>
          {service.is_set_up ? "Save" : "Set it up"}
        </Button>
        {service.is_set_up && (
          <Button variant="default" onClick={() => void forget()}>
            Forget it and its key
          </Button>
        )}
      </div>
      {service.is_set_up && <TryIt />}
    </form>
  );
}
