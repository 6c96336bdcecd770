"""create_app: wiring only."""

import os
from collections.abc import Mapping
from typing import Any

from flask import Flask

from blueprints import register_blueprints
from blueprints.files import register_files
from blueprints.pages import register_pages
from cli import register_cli
from config import load_settings
from database_events import register_database
from problems import register_problem_handlers
from request_log import register_request_log
from web_security import register_web_security


def create_app(config: Mapping[str, Any] | None = None) -> Flask:
    """Return the program, ready to serve.

    :param config: settings that win over the environment; see config.load_settings.
    """
    settings = load_settings(os.environ, config or {})
    app = Flask(__name__, static_folder=None, instance_path=settings["INSTANCE_PATH"])
    app.config.from_mapping(settings)
    register_request_log(app)
    register_database(app)
    register_problem_handlers(app)
    register_files(app)
    register_web_security(app)
    register_blueprints(app)
    register_pages(app)
    register_cli(app)
    return app
