"""The commands of manage.py: what a person can say, and the order in which things are done."""

import argparse
import os
import shutil
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from tooling import checks, client, database, demo, environment, runners, server
from tooling.places import ROOT, Interrupted, TroubleError
from tooling.steps import end_on_signals


def main(arguments: Sequence[str]) -> int:
    """Do what the arguments say; returns the exit code."""
    options = make_parser().parse_args(arguments or ["--help"])
    end_on_signals()
    try:
        return options.do(options)
    except TroubleError as trouble:
        print(f"\n{trouble}", file=sys.stderr)
        return 1
    except (Interrupted, KeyboardInterrupt):
        print("\nStopped before it was done; nothing half made is left.", file=sys.stderr)
        return 130


def make_parser() -> argparse.ArgumentParser:
    """Return the parser of the command line."""
    parser = argparse.ArgumentParser(prog="manage.py", description="Fractal Goals: run it, test it.")
    commands = parser.add_subparsers(required=True, metavar="run | test | check | bench | openapi")
    run = commands.add_parser("run", help="prepare what is missing, then serve; prints the address")
    run.add_argument(
        "--host", default="127.0.0.1", help="address to listen on (default: %(default)s, this machine only)"
    )
    run.add_argument("--port", type=port_number, default=8000, help="default: %(default)s")
    which = run.add_mutually_exclusive_group()
    which.add_argument(
        "--database", metavar="FILE|URL", help="SQLite file or postgresql:// address (default: instance/)"
    )
    which.add_argument("--demo", action="store_true", help="a throw-away database with an example account")
    run.add_argument("--time-zone", metavar="ZONE", help="zone of the naive times in an old database")
    run.add_argument("--open", action="store_true", help="open the page in the browser")
    run.set_defaults(do=run_program)
    test = commands.add_parser("test", help="run every test: server, migration, client, browser")
    test.add_argument("-k", metavar="EXPRESSION", help="only the Python tests whose names match (as in pytest)")
    test.add_argument("--only", choices=list(runners.RUNNERS), help="only one kind of test")
    test.set_defaults(do=run_tests)
    check = commands.add_parser("check", help="format, lint, types, unit tests, generated files")
    check.add_argument("--fix", action="store_true", help="format, and write the generated files, first")
    check.set_defaults(do=run_checks, kinds=lambda chosen: {**(checks.FIXES if chosen.fix else {}), **checks.CHECKS})
    write = commands.add_parser("openapi", help="write docs/openapi.json and the client's types from the program")
    write.set_defaults(do=run_checks, kinds=lambda _chosen: checks.GENERATED)
    bench = commands.add_parser("bench", help="measure the promises; prints ours, limit, ratio, promise")
    bench.add_argument("arguments", nargs=argparse.REMAINDER, help="handed to the benchmarks")
    bench.set_defaults(do=run_benchmarks)
    return parser


def port_number(text: str) -> int:
    """Read a port; argparse words the refusal."""
    number = int(text) if text.isdecimal() else 0
    if not 0 < number < 65536:
        raise argparse.ArgumentTypeError("a port is a number from 1 to 65535")
    return number


def run_program(options: argparse.Namespace) -> int:
    """Prepare environment, client and database, then serve until Ctrl-C."""
    begun = time.monotonic()
    server.refuse_busy_port(options.host, options.port)
    given = options.database or os.environ.get("DATABASE_URL")
    url = database.database_url(given, Path.cwd()) if given and not options.demo else None
    scratch = tempfile.mkdtemp(prefix="fractal-goals-demo-") if options.demo else None
    try:
        with environment.only_one_at_a_time() as hold:
            ready = environment.prepare_environment(environment.RUN, hold)
            env = run_variables(ready, options, url, scratch)
            if options.time_zone:
                database.refuse_unknown_zone(ready, options.time_zone)
            client.prepare_bundle(ready, hold)
            database.prepare_database(ready, env, hold)
        running = server.start_server(ready, env, options.host, options.port)
        try:
            announce(options, env, time.monotonic() - begun)
        except (TroubleError, Interrupted, KeyboardInterrupt):
            server.stop_child(running)
            raise
        return server.wait_for_end(running)
    finally:
        if scratch:
            shutil.rmtree(scratch, ignore_errors=True)


def run_variables(
    ready: environment.Environment, options: argparse.Namespace, url: str | None, scratch: str | None
) -> dict[str, str]:
    """Return the variables that tell the program which database it has and who may sign up."""
    env = dict(ready.env)
    (ROOT / "instance").mkdir(mode=0o700, exist_ok=True)
    if scratch:
        env.setdefault("LOG_LEVEL", "WARNING")
        env |= {"INSTANCE_PATH": scratch, "DATABASE_URL": f"sqlite:///{Path(scratch).as_posix()}/demo.db"}
    elif url:
        env["DATABASE_URL"] = url
    else:
        env["DATABASE_URL"] = f"sqlite:///{(ROOT / 'instance' / 'fractal-goals.db').as_posix()}"
    if options.time_zone:
        env["LEGACY_TIME_ZONE"] = options.time_zone
    if server.is_loopback(options.host):
        env.setdefault("REGISTRATION", "open")
        if ":" not in options.host:  # a page elsewhere whose name is made to point here must not reach the program
            env.setdefault("TRUSTED_HOSTS", f"127.0.0.1,localhost,{options.host}")
    else:
        env |= {"REGISTRATION": "code", "REGISTRATION_CODE": env.get("REGISTRATION_CODE") or server.make_code()}
    return env


def announce(options: argparse.Namespace, env: dict[str, str], took_seconds: float) -> None:
    """Say where the program is, and what a person needs to get in."""
    address = server.own_address(options.host, options.port)
    state = server.get_json(address, "/api/auth/state") or {}
    code = env.get("REGISTRATION_CODE") if state.get("registration") == "code" else None
    lines = [f"Fractal Goals is ready after {took_seconds:.1f} s:  {address}"]
    if other := server.network_address(options.host, options.port):
        lines.append(f"From other machines:  {other}")
    if options.demo:
        email, password = demo.make_demo_account(address, code, options.time_zone)
        lines.append(f"Sign in with  {email}  and the password  {password}  (all of it is gone when you stop).")
    elif code:
        lines.append(f"The first account needs this code:  {code}")
    print("\n" + "\n".join(lines) + "\nCtrl-C stops it.", flush=True)
    if options.open:
        server.open_browser(address)


def run_tests(options: argparse.Namespace) -> int:
    """Run every runner, then say the sum."""
    try:
        with environment.only_one_at_a_time() as hold:
            ready = environment.prepare_environment(environment.DEVELOP, hold)
    except TroubleError as trouble:
        print(f"\n{trouble}\n\n{runners.Counts(failed=1)}", flush=True)
        return 1
    return runners.run_all(ready, only=options.only, expression=options.k)


def run_checks(options: argparse.Namespace) -> int:
    """Run what comes before every commit."""
    with environment.only_one_at_a_time() as hold:
        ready = environment.prepare_environment(environment.DEVELOP, hold)
        node = client.prepare_packages(ready, hold)
    return checks.run_all(ready, node, options.kinds(options))


def run_benchmarks(options: argparse.Namespace) -> int:
    """Measure, and print the table."""
    with environment.only_one_at_a_time() as hold:
        ready = environment.prepare_environment(environment.DEVELOP, hold)
    return runners.call([*ready.module("benchmarks"), *options.arguments], env={**os.environ, **ready.env})
