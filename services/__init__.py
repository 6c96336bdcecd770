"""The verbs and the queries, one module per noun; nothing here sees HTTP."""
