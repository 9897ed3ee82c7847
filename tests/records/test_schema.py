"""What must hold of the tables: keys that can be sharded, no words that fail elsewhere."""

import re
from pathlib import Path

import pytest
from django.apps import apps
from django.core.exceptions import ImproperlyConfigured
from django.db import connections

from databases import pointed_at
from lawspeaker import records

SOURCES = Path(records.__file__).parent
FORBIDDEN = re.compile(
    r"\b(SERIAL|BIGSERIAL|NEXTVAL|ADVISORY|LOCK TABLE|NOTIFY|LISTEN|AUTOINCREMENT)\b|\bnow\(\)",
    re.IGNORECASE,
)
UNIQUE = """
    SELECT t.relname, a.attname FROM pg_index i
    JOIN pg_class t ON t.oid = i.indrelid
    JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = i.indkey[0]
    WHERE i.indisunique AND (t.relname LIKE 'ledger_%' OR t.relname LIKE 'records_%')
"""
OWN = {"records_programme": "slug"}  # the list of programmes itself


def sql_of(path: Path) -> str:
    return re.sub(r"BEFORE TRUNCATE ON", "", path.read_text("utf-8"))


@pytest.mark.parametrize(
    "path", [*SOURCES.rglob("*.sql"), *SOURCES.rglob("*.py")], ids=lambda path: path.name
)
def test_no_word_is_used_that_fails_on_a_database_we_may_grow_into(path):
    text = sql_of(path)
    found = FORBIDDEN.findall(text) if path.suffix == ".sql" else FORBIDDEN.findall(_strings(text))
    assert not found
    assert "TRUNCATE TABLE" not in text


def _strings(source: str) -> str:
    return " ".join(re.findall(r'"([^"\n]*)"', source))


@pytest.mark.postgres
def test_every_key_leads_with_the_programme(postgres_databases, data_folder):
    databases = postgres_databases.fresh()
    with databases as url, pointed_at(url), connections["default"].cursor() as cursor:
        cursor.execute(UNIQUE)
        found = cursor.fetchall()
    assert len(found) > 10
    strays = [(table, column) for table, column in found if column != "programme"]
    assert [each for each in strays if OWN.get(each[0]) != each[1]] == []


def test_every_read_table_is_replaced_by_its_case():
    for model in apps.get_app_config("records").get_models():
        meta = model._meta  # noqa: SLF001  # Django's own name
        fields = [field.name for field in meta.pk_fields]
        if "case" in {field.name for field in meta.fields}:
            assert fields[:2] == ["programme", "case"], model


@pytest.mark.parametrize(
    ("weak", "says"),
    [
        ("PRAGMA synchronous=NORMAL", "synchronous must be FULL"),
        ("PRAGMA synchronous=OFF", "synchronous must be FULL"),
        ("PRAGMA journal_mode=DELETE", "journal_mode must be WAL"),
        ("PRAGMA secure_delete=OFF", "foreign_keys and secure_delete must be on"),
    ],
)
def test_a_database_that_may_lose_what_it_promised_is_refused(sqlite_database, weak, says):
    connections["door"].close()
    options = connections["door"].settings_dict["OPTIONS"]
    options["init_command"] += f" {weak};"
    with pytest.raises(ImproperlyConfigured, match=says):
        connections["door"].ensure_connection()


def test_the_models_and_the_migrations_agree(sqlite_database):
    from django.core.management import call_command

    ours = ("records", "files", "directory")
    call_command("makemigrations", *ours, check=True, dry_run=True, verbosity=0)
