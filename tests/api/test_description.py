"""The description of the interface: complete, valid, with the rules as a framework puts them."""

import re

import pytest
from jsonschema_rs import meta

from lawspeaker import processes
from lawspeaker.kernel.words import is_offered
from lawspeaker.surfaces.menu import verb
from lawspeaker.surfaces.operations import named

DIALECT = "https://json-schema.org/draft/2020-12/schema"
ACT = "/programmes/{{programme}}/{process}/{{case}}/{verb}"
EVERY = [(process, asked) for process in processes.ALL for asked in process.commands]


@pytest.fixture
def described(public) -> dict:
    return public.get("/api/v1/openapi.json").body


def operations(described):
    for path, item in described["paths"].items():
        for method, operation in item.items():
            yield path, method, operation


def test_every_command_of_every_process_is_an_operation(described):
    for process, asked in EVERY:
        path = ACT.format(process=process.name, verb=verb(asked))
        operation = described["paths"][path]["post"]
        assert operation["operationId"] == named(process, asked)
        assert operation["summary"] == asked.says


def test_every_process_is_listed_shown_and_opened(described):
    for process in processes.ALL:
        path = f"/programmes/{{programme}}/{process.name}"
        assert {"get", "post"} == described["paths"][path].keys()
        assert "get" in described["paths"][f"{path}/{{case}}"]


def test_a_command_tells_its_rules_with_their_clauses(described):
    path = ACT.format(process="decision", verb="escalate")
    says = described["paths"][path]["post"]["description"]
    assert "- There must be a group above the group that holds the matter. (3.6, 3.7)" in says


def test_a_field_tells_the_rules_that_look_at_it(described):
    fields = described["components"]["schemas"]["decision.take"]["properties"]
    assert "(3.11, 5.2)" in fields["at"]["description"]
    assert "accept_subject_to" in fields["outcome"]["examples"]


def test_a_programme_describes_what_its_framework_offers(public):
    told = public.get("/api/v1/openapi.json", programme="mhhs-demo").body
    framework = public.get().body["framework"]
    assert framework == "mhhs@3.1"
    from lawspeaker.framework.load import load

    for process, asked in EVERY:
        path = ACT.format(process=process.name, verb=verb(asked))
        assert (path in told["paths"]) == is_offered(asked, load(framework)), asked.name


def test_every_operation_has_a_name_of_its_own(described):
    names = [operation["operationId"] for _, _, operation in operations(described)]
    assert len(names) == len(set(names))


def test_every_part_of_a_path_is_a_parameter(described):
    for path, _, operation in operations(described):
        told = {each["name"] for each in operation["parameters"] if each["in"] == "path"}
        assert told == set(re.findall(r"{(\w+)}", path)), path


def test_every_act_tells_every_way_it_may_fail(described):
    acts = [o for _, method, o in operations(described) if method == "post"]
    for each in acts:
        assert {"201", "400", "401", "403", "404", "409", "422"} <= each["responses"].keys()
        headers = {p["name"] for p in each["parameters"] if p["in"] == "header"}
        assert headers == {"Idempotency-Key", "If-Match"}


def test_sending_a_file_tells_what_comes_back_and_every_way_it_may_fail(described):
    told = described["paths"]["/programmes/{programme}/files/{name}"]["put"]["responses"]
    assert {"201", "400", "401", "403", "404", "422"} <= set(told)
    assert "title and its digest" in told["201"]["description"]
    assert "file" in told["400"]["description"]


def test_every_reference_leads_somewhere(described):
    for reference in re.findall(r'"\$ref": "([^"]*)"', str(described).replace("'", '"')):
        place = described
        for part in reference.removeprefix("#/").split("/"):
            place = place[part]


def test_every_schema_is_one(described):
    for schema in described["components"]["schemas"].values():
        meta.validate({"$schema": DIALECT, **schema})
