"use client";

import { signIn } from "next-auth/react";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { PasswordField } from "@/components/ui/password-field";
import { TextField } from "@/components/ui/text-field";

type Refusal = "missing" | "refused" | "tooMany" | "offline";

interface SignInFormProps {
  readonly returnPath: string;
}

export function SignInForm({ returnPath }: SignInFormProps) {
  const t = useTranslations("auth");
  const [isPending, setIsPending] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    setIsPending(true);
    setRefusal(null);
    const answer = await tryToSignIn(String(form.get("email")), String(form.get("password")), returnPath);
    if (answer === "welcome") {
      // A full load, so that nothing rendered for a stranger stays in the router's cache.
      window.location.assign(returnPath);
      return;
    }
    setRefusal(answer);
    setIsPending(false);
  };

  return (
    // POST, so that a submit before this script runs never writes the password into an address.
    <form method="post" onSubmit={submit} noValidate className="flex flex-col gap-4">
      {refusal ? (
        <Banner tone="danger" isAnnounced>
          {t(`errors.${refusal}`)}
        </Banner>
      ) : null}
      <TextField
        name="email"
        type="email"
        label={t("email")}
        autoComplete="username"
        inputMode="email"
        autoFocus
        isRequired
      />
      <PasswordField name="password" label={t("password")} autoComplete="current-password" isRequired />
      <Button type="submit" variant="primary" isPending={isPending} className="mt-1 w-full">
        {t("submit")}
      </Button>
    </form>
  );
}

async function tryToSignIn(
  email: string,
  password: string,
  callbackUrl: string,
): Promise<Refusal | "welcome"> {
  if (email.trim() === "" || password === "") {
    return "missing";
  }
  const answer = await signIn("credentials", {
    email: email.trim(),
    password,
    redirect: false,
    callbackUrl,
  }).catch(() => null);
  if (!answer) {
    return "offline";
  }
  if (answer.ok && !answer.error) {
    return "welcome";
  }
  if (answer.status >= 500) {
    return "offline";
  }
  return answer.error === "TooManyAttempts" || answer.status === 429 ? "tooMany" : "refused";
}
