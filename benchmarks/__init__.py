"""The measured promises: ours against a raw limit, interleaved in one run, CPU time, medians."""
