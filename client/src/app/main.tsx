/** Where the client begins. */

import { QueryClientProvider } from "@tanstack/react-query";
import { setNonce } from "get-nonce";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { RouterProvider } from "react-router/dom";
import "@fontsource-variable/hanken-grotesk/index.css";
import "@/app/tokens.css";
// First ours, for it says which layer is the lower one.
import "@/app/global.css";
import "@mantine/core/styles.layer.css";
import { Appearance } from "@/app/appearance";
import { pageNonce } from "@/app/nonce";
import { followSignIns } from "@/app/other-tabs";
import { createQueryClient } from "@/app/query-client";
import { createRouter } from "@/app/router";
import { ToastHost } from "@/components/ui/toast-host";

setNonce(pageNonce());

// Every page brings its own title element; of several the first would win.
document.head.querySelector("title")?.remove();

const client = createQueryClient();
followSignIns(client, () => window.location.reload());

const root = document.getElementById("root");
if (root) {
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={client}>
        <Appearance>
          <RouterProvider router={createRouter()} />
          <ToastHost />
        </Appearance>
      </QueryClientProvider>
    </StrictMode>,
  );
}
