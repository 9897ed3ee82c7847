"""What the server tells its operator: one line an event, on standard error."""

import logging.config
import sys
from typing import Any, Final

import structlog

LOGGING: Final[dict[str, Any]] = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {
        "line": {
            "()": "structlog.stdlib.ProcessorFormatter",
            "processors": [
                structlog.stdlib.ProcessorFormatter.remove_processors_meta,
                # The default shows the values of variables: slow to write, and full of secrets.
                structlog.dev.ConsoleRenderer(
                    colors=False,
                    pad_event_to=0,
                    exception_formatter=structlog.dev.plain_traceback,
                ),
            ],
            "foreign_pre_chain": [
                structlog.stdlib.add_log_level,
                structlog.processors.TimeStamper(fmt="iso", utc=True),
            ],
        },
    },
    "handlers": {
        "stderr": {"class": "logging.StreamHandler", "formatter": "line", "stream": sys.stderr},
    },
    "root": {"handlers": ["stderr"], "level": "WARNING"},
    "loggers": {"lawspeaker": {"level": "INFO"}},
}


def configure(config: dict[str, Any]) -> None:
    """Set up the standard library's logging and structlog to write the same lines."""
    logging.config.dictConfig(config)
    structlog.configure(
        processors=[
            structlog.stdlib.filter_by_level,
            structlog.stdlib.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.stdlib.ProcessorFormatter.wrap_for_formatter,
        ],
        logger_factory=structlog.stdlib.LoggerFactory(),
        cache_logger_on_first_use=True,
    )
