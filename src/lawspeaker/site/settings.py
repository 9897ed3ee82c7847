"""Django's settings, all from the environment."""

import os
import secrets
import tempfile
from pathlib import Path

from django.utils.csp import CSP

from lawspeaker.site import environment, logs

_env = os.environ.get
_web = Path(__file__).parent.parent / "web"
_data = Path(_env("LAWSPEAKER_DATA", ".lawspeaker")).absolute()
_site = environment.site(_env("LAWSPEAKER_BASE_URL", "http://127.0.0.1:8000"))

# Without a key of its own a process makes one up: good for a test, refused by `serve`, because
# everybody would be signed out at each start.
SECRET_KEY = _env("LAWSPEAKER_SECRET_KEY") or secrets.token_urlsafe(50)
SECRET_KEY_GIVEN = bool(_env("LAWSPEAKER_SECRET_KEY"))
DEBUG = environment.flag("LAWSPEAKER_DEBUG", _env("LAWSPEAKER_DEBUG", ""))
LAWSPEAKER_DEMO = environment.flag("LAWSPEAKER_DEMO", _env("LAWSPEAKER_DEMO", ""))
LAWSPEAKER_BASE_URL = _site.url
LAWSPEAKER_FILES_URL = environment.files(_env("FILES_URL", f"file://{_data / 'files'}"))
LAWSPEAKER_DATA = _data
ALLOWED_HOSTS = list(_site.hosts)

INSTALLED_APPS = [
    "lawspeaker.site",
    "lawspeaker.directory",
    "lawspeaker.files",
    "lawspeaker.records",
    "lawspeaker.service",
    "lawspeaker.web",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django_htmx",
    "allauth",
    "allauth.account",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.csp.ContentSecurityPolicyMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "lawspeaker.web.errors.AnswerTrouble",
]
ROOT_URLCONF = "lawspeaker.site.urls"
WSGI_APPLICATION = "lawspeaker.site.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        # A part of the site is a folder, not an app of its own.
        "DIRS": sorted(_web.glob("*/templates")),
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "lawspeaker.web.frame.frame_context",
            ],
            "builtins": ["lawspeaker.web.templatetags.ls"],
        },
    }
]

_database = environment.database(
    _env("DATABASE_URL", str(_data / "lawspeaker.sqlite3")),
    # A file even in tests: an open transaction of one connection is invisible to the other.
    test_name=str(Path(tempfile.gettempdir()) / f"lawspeaker-test-{os.getpid()}.sqlite3"),
)
DATABASES = {"default": _database.reading, "door": _database.writing}
# Covering indexes help PostgreSQL; SQLite may ignore what it does not know.
SILENCED_SYSTEM_CHECKS = ["models.W040"]
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
MAILERS = {"default": environment.mailer(_env("EMAIL_URL", "console:"))}
DEFAULT_FROM_EMAIL = _env("LAWSPEAKER_MAIL_FROM", f"lawspeaker@{_site.hosts[0]}")
LOGGING = logs.LOGGING
LOGGING_CONFIG = "lawspeaker.site.logs.configure"

LANGUAGE_CODE = "en-gb"
USE_I18N = False
TIME_ZONE = "Europe/London"
USE_TZ = True

STATIC_URL = "/static/"
STATICFILES_DIRS = sorted(_web.glob("*/static"))
# Set by `serve` to where it gathered the files; elsewhere they are served from where they lie.
STATIC_ROOT = _env("LAWSPEAKER_STATIC") or None
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"
        if STATIC_ROOT
        else "django.contrib.staticfiles.storage.StaticFilesStorage",
    },
}
WHITENOISE_USE_FINDERS = STATIC_ROOT is None
WHITENOISE_AUTOREFRESH = DEBUG
WHITENOISE_ALLOW_ALL_ORIGINS = False

# Icons of the design system are masks in `data:`; nothing else comes from anywhere but here.
SECURE_CSP = {
    "default-src": [CSP.SELF],
    "script-src": [CSP.SELF],
    "style-src": [CSP.SELF],
    "img-src": [CSP.SELF, "data:"],
    "object-src": [CSP.NONE],
    "base-uri": [CSP.NONE],
    "form-action": [CSP.SELF],
    "frame-ancestors": [CSP.NONE],
}
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = _site.secure
SECURE_SSL_REDIRECT = False  # the server before us does it: a health check comes in plain
SECURE_HSTS_SECONDS = 31_536_000 if _site.secure else 0
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if _site.secure else None
CSRF_TRUSTED_ORIGINS = [_site.url]
CSRF_FAILURE_VIEW = "lawspeaker.web.errors.forgery"

AUTH_USER_MODEL = "directory.User"
AUTHENTICATION_BACKENDS = ["lawspeaker.web.accounts.Accounted"]
SESSION_ENGINE = "lawspeaker.web.sessions"
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
    )
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "/"
ACCOUNT_ADAPTER = "lawspeaker.web.accounts.Accounts"
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_EMAIL_VERIFICATION = "none"  # the secretariat enters the address; nobody signs up
ACCOUNT_LOGOUT_ON_GET = False
ACCOUNT_SESSION_REMEMBER = True
