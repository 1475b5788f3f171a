"""The planted changes of the real contract that break: each has the change id by which it must be caught."""

from __future__ import annotations

from dataclasses import dataclass

from contract.tests.edits import Edit, drop, inline, move, put

SCHEMAS = "components schemas"
ITEM = f"{SCHEMAS} Item"
INPUT = f"{SCHEMAS} ItemInput"
PRICE = {"$ref": "#/components/schemas/ItemPrice"}
TEXT = {"type": "string", "maxLength": 20}
LIST = "paths /items get"
CREATE = "paths /items post"
GET = "paths /items/{item_id} get"
CREATED = f"{CREATE} responses 201"
LISTED = f"{LIST} responses 200"
SENT = f"{CREATE} requestBody content"
FIELD = f"{INPUT} properties name"
ANSWERED = f"{ITEM} properties name"
PARAMETER = f"{LIST} parameters name=q"
LIST_OF_TEXTS = {"type": "array", "items": {"type": "string", "enum": ["a", "b"]}}
SCOPES = "components securitySchemes oauth2 flows clientCredentials scopes"


@dataclass(frozen=True)
class Case:
    name: str
    edits: tuple[Edit, ...]
    id: str = ""
    """The change id that must be found; empty: nothing may be found to break."""
    before: tuple[Edit, ...] = ()
    """Edits of the contract before, too: where the real one lacks what the case takes away."""


def breaking(name: str, id: str, *edits: Edit, before: tuple[Edit, ...] = ()) -> Case:
    return Case(name, edits, id, before)


def query(name: str, **more: object) -> dict[str, object]:
    return {"name": name, "in": "query", "schema": TEXT, **more}


def record(*names: str) -> dict[str, object]:
    return {"type": "object", "properties": dict.fromkeys(names, TEXT)}


def document(name: str) -> dict[str, object]:
    return {"name": name, "in": "query", "content": {"application/json": {"schema": record("a")}}}


def header(**more: object) -> dict[str, object]:
    return {"name": "X-Tenant", "in": "header", "schema": TEXT, **more}


CALLED = {"requestBody": {"content": {"application/json": {"schema": {"type": "object"}}}}}
CALLBACK = {"told": {"{$request.body#/url}": {"post": {**CALLED, "responses": {"204": {"description": "Heard"}}}}}}
RENAMED_ITEM = {"$ref": "#/components/schemas/Article"}
ALTERNATIVES = [{"$ref": f"#/components/schemas/{name}"} for name in ("Health", "Message", "CustomerLink")]

# A case is a row: fields of a table, not arguments below one another.
# fmt: off
BREAKING = [
    # Operations and paths.
    breaking("an operation is removed", "operation-removed", drop("paths /items/{item_id} patch")),
    breaking("a path is removed", "operation-removed", drop("paths /items")),
    breaking("a deprecated operation is removed before its sunset", "operation-removed", drop("paths /insert")),
    breaking("a path is renamed", "operation-removed", move("paths /stockcode", "paths /stock-code")),
    breaking(
        "a path parameter is renamed",
        "path-parameter-renamed",
        move("paths /items/{item_id}", "paths /items/{id}"),
        put("components parameters ItemId name", "id"),
    ),
    breaking("a method is another one", "operation-removed", move("paths /items post", "paths /items put")),
    breaking("an operationId is renamed", "operation-id-changed", put(f"{LIST} operationId", "find_items")),
    breaking("a tag is another one", "tag-changed", put(f"{LIST} tags", ["customers"])),
    breaking("the first of the tags is another one", "tag-changed", put(f"{LIST} tags", ["customers", "items"])),
    # Parameters.
    breaking("a required query parameter is new", "new-required-request-parameter",
             put(f"{LIST} parameters +", query("tenant", required=True))),
    breaking("a required header is new", "new-required-request-parameter",
             put(f"{LIST} parameters +", header(required=True))),
    breaking("an optional parameter becomes required", "request-parameter-became-required",
             put(f"{LIST} parameters name=name required", True)),
    breaking("a parameter is removed", "request-parameter-removed", drop(f"{LIST} parameters name=name")),
    breaking("a parameter is renamed", "request-parameter-removed",
             put(f"{LIST} parameters name=name name", "title")),
    breaking("a parameter moves from the query into a header", "request-parameter-removed",
             put(f"{LIST} parameters name=name in", "header")),
    breaking("a parameter's enum loses a value", "request-parameter-enum-value-removed",
             drop(f"{LIST} parameters name=sort schema enum 5")),
    breaking("a parameter gets an enum", "request-parameter-became-enum",
             put(f"{SCHEMAS} SearchText enum", ["a", "b"])),
    breaking("a parameter's type is another one", "request-parameter-type-generalized",
             put("components parameters Limit schema", {"type": "string"})),
    breaking("a parameter's default is another one", "request-parameter-default-value-changed",
             put("components parameters Limit schema default", 50)),
    breaking("a parameter's default is gone", "request-parameter-default-value-removed",
             drop(f"{LIST} parameters name=sort schema default")),
    breaking("a parameter's maximum is lower", "request-parameter-max-decreased",
             put("components parameters Limit schema maximum", 500)),
    breaking("a parameter's minimum is higher", "request-parameter-min-increased",
             put("components parameters Limit schema minimum", 2)),
    breaking("a parameter's maxLength is lower", "request-parameter-max-length-decreased",
             put(f"{SCHEMAS} SearchText maxLength", 100)),
    breaking("a parameter's pattern is another one", "request-parameter-pattern-changed",
             put("components parameters Cursor schema pattern", "^[a-z]+$")),
    breaking("a parameter's list is sent in another style", "request-parameter-serialization-changed",
             put(f"{LIST} parameters name=name explode", False)),
    breaking("a parameter must not be empty any more", "request-parameter-empty-refused",
             drop(f"{LIST} parameters name=name allowEmptyValue"),
             before=(put(f"{LIST} parameters name=name allowEmptyValue", True),)),
    # What is sent.
    breaking("a required field is new in a request", "new-required-request-property",
             put(f"{INPUT} properties colour", TEXT), put(f"{INPUT} required +", "colour")),
    breaking("an optional field of a request becomes required", "request-property-became-required",
             put(f"{SCHEMAS} InvoiceInput required +", "kind")),
    breaking("a field of a request is removed", "request-property-removed",
             drop(f"{SCHEMAS} LineInput properties description")),
    breaking("a field of a request is renamed", "request-property-removed",
             move(f"{SCHEMAS} LineInput properties description", f"{SCHEMAS} LineInput properties text")),
    breaking("a request's enum loses a value", "request-property-enum-value-removed",
             drop(f"{SCHEMAS} InvoiceKind enum 2")),
    breaking("a request's type is another one", "request-property-type-changed",
             put(f"{INPUT} properties name", {"type": "integer"})),
    breaking("a number of a request becomes an integer", "request-property-type-changed",
             put(f"{INPUT} properties price", {"type": "integer", "minimum": 0, "maximum": 1000000000})),
    breaking("a request's format is another one", "request-property-type-changed",
             put(f"{SCHEMAS} Quantity format", "int32")),
    breaking("a request's maxLength is lower", "request-property-max-length-decreased",
             put(f"{SCHEMAS} ItemName maxLength", 100)),
    breaking("a request's minLength is higher", "request-property-min-length-increased",
             put(f"{SCHEMAS} ItemName minLength", 2)),
    breaking("a request's maximum is lower", "request-property-max-decreased",
             put(f"{SCHEMAS} ItemPrice maximum", 1000)),
    breaking("a request's minimum is higher", "request-property-min-increased",
             put(f"{SCHEMAS} ItemPrice minimum", 1)),
    breaking("a request's minimum becomes exclusive", "request-property-exclusive-min-set",
             put(f"{SCHEMAS} ItemPrice exclusiveMinimum", True)),
    breaking("a request's maxItems is lower", "request-property-max-items-decreased",
             put(f"{SCHEMAS} InvoiceInput properties lines maxItems", 1000)),
    breaking("a request's minItems is new", "request-property-min-items-set",
             put(f"{SCHEMAS} InvoiceInput properties lines minItems", 1)),
    breaking("a request's minProperties is higher", "request-body-min-properties-increased",
             put(f"{SCHEMAS} ItemChange minProperties", 2)),
    breaking("a request's pattern is new", "request-property-pattern-added",
             put(f"{SCHEMAS} CustomerUrl pattern", "^/customer/"), before=(drop(f"{SCHEMAS} CustomerUrl pattern"),)),
    breaking("a request's pattern is another one", "request-property-pattern-changed",
             put(f"{SCHEMAS} ItemName pattern", "^[a-z]+$")),
    breaking("fewer decimals are taken", "request-max-decimals-lowered",
             put(f"{SCHEMAS} ItemPrice x-max-decimals", 2)),
    breaking("decimals are limited where they were not", "request-max-decimals-lowered",
             put(f"{SCHEMAS} ItemPrice x-max-decimals", 3),
             before=(drop(f"{SCHEMAS} ItemPrice x-max-decimals"),)),
    breaking("a request's multipleOf is new", "request-property-multiple-of-set",
             put(f"{SCHEMAS} Quantity multipleOf", 6)),
    breaking("a request's list must hold each value once", "request-property-unique-items-set",
             put(f"{SCHEMAS} InvoiceInput properties lines uniqueItems", True)),
    breaking("a request's not is new", "request-not-changed",
             put(f"{SCHEMAS} ItemName not", {"enum": ["none"]})),
    breaking("a request's not forbids more", "request-not-changed",
             put(f"{SCHEMAS} Quantity not enum", [0, 1])),
    breaking("unknown fields become forbidden in a request", "request-additional-properties-forbidden",
             put(f"{SCHEMAS} LineInput additionalProperties", False),
             before=(drop(f"{SCHEMAS} LineInput additionalProperties"),)),
    breaking("a body becomes required", "request-body-became-required",
             put(f"{CREATE} requestBody required", True), before=(drop(f"{CREATE} requestBody required"),)),
    breaking("a body is new and required", "request-body-added-required",
             put("paths /items/{item_id} delete requestBody",
                 {"required": True, "content": {"application/json": {"schema": {"type": "object"}}}})),
    breaking("a request's media type is another one", "request-body-media-type-removed",
             move(f"{SENT} application/json", f"{SENT} application/xml")),
    breaking("a request's null is no longer taken", "request-property-became-not-nullable",
             put(f"{INPUT} properties price", {"type": "number"}),
             before=(put(f"{INPUT} properties price", {"type": "number", "nullable": True}),)),
    breaking("a variant is removed from a request's oneOf", "request-property-one-of-removed",
             put(f"{INPUT} properties name", {"oneOf": ALTERNATIVES[:2]}),
             before=(put(f"{INPUT} properties name", {"oneOf": ALTERNATIVES}),)),
    breaking("a form's field is written in another way", "request-encoding-changed",
             put(f"{SENT} application/json encoding", {"name": {"contentType": "text/plain"}})),
    # What is answered.
    breaking("a required field is removed from an answer", "response-required-property-removed",
             drop(f"{ITEM} properties price"), put(f"{ITEM} required", ["id", "name"])),
    breaking("an optional field is removed from an answer", "response-optional-property-removed",
             drop(f"{SCHEMAS} StockCode properties description")),
    breaking("a field of an answer is renamed", "response-required-property-removed",
             move(f"{ITEM} properties price", f"{ITEM} properties cost"),
             put(f"{ITEM} required", ["id", "name", "cost"])),
    breaking("a required field of an answer becomes optional", "response-property-became-optional",
             put(f"{ITEM} required", ["id", "name"])),
    breaking("an answer's enum gains a value", "response-property-enum-value-added",
             put(f"{SCHEMAS} InvoiceKind enum +", "quote")),
    breaking("an answer's type is another one", "response-property-type-changed",
             put(f"{SCHEMAS} Health properties status", {"type": "boolean"})),
    breaking("an answer's integer becomes a number", "response-property-type-generalized",
             put(f"{SCHEMAS} Count type", "number"), drop(f"{SCHEMAS} Count format")),
    breaking("an answer's format is wider", "response-property-type-changed",
             put(f"{SCHEMAS} Problem properties status format", "int64")),
    breaking("an answer's null is new", "response-property-became-nullable",
             put(f"{SCHEMAS} Amount nullable", True)),
    breaking("an answer's maxLength is higher", "response-property-max-length-increased",
             put(f"{SCHEMAS} CustomerUrl maxLength", 128)),
    breaking("an answer's maxItems is gone", "response-body-max-items-unset",
             drop(f"{SCHEMAS} ItemList maxItems")),
    breaking("an answer's minimum is lower", "response-property-min-decreased",
             put(f"{SCHEMAS} Count minimum", -1)),
    breaking("an answer's pattern is another one", "response-property-pattern-changed",
             put(f"{SCHEMAS} Version properties contract_sha256 pattern", "^[0-9A-F]{64}$")),
    breaking("an answer's pattern is gone", "response-property-pattern-removed",
             drop(f"{SCHEMAS} Version properties contract_sha256 pattern")),
    breaking("an answer has more decimals", "response-max-decimals-raised",
             put(f"{SCHEMAS} Amount x-max-decimals", 6)),
    breaking("an answer's decimals are no longer limited", "response-max-decimals-raised",
             drop(f"{SCHEMAS} Amount x-max-decimals")),
    breaking("an answer's not is gone", "response-not-changed", drop(f"{SCHEMAS} StockCodeText not")),
    breaking("a variant is added to an answer's oneOf", "response-property-one-of-added",
             put(f"{ITEM} properties name", {"oneOf": ALTERNATIVES}),
             before=(put(f"{ITEM} properties name", {"oneOf": ALTERNATIVES[:2]}),)),
    breaking("a success is another one", "response-success-status-removed",
             move(f"{CREATED}", f"{CREATE} responses 200")),
    breaking("a success is removed", "response-success-status-removed", drop(f"{LIST} responses 200")),
    breaking("a second success is new", "response-success-status-added",
             put(f"{CREATE} responses 202", {"description": "Later"})),
    breaking("a declared refusal is removed", "response-non-success-status-removed",
             drop(f"{GET} responses 404")),
    breaking("an answer's media type is another one", "response-media-type-name-specialized",
             move(f"{LISTED} content application/json", f"{LISTED} content application/hal+json")),
    breaking("one of an answer's media types is removed", "response-media-type-removed",
             drop("paths / get responses 200 content text/html")),
    breaking("a required header is removed from an answer", "required-response-header-removed",
             drop(f"{CREATED} headers Location")),
    breaking("an optional header is removed from an answer", "optional-response-header-removed",
             drop(f"{LISTED} headers Link")),
    breaking("a required header of an answer becomes optional", "response-header-became-optional",
             put("components headers Location required", False)),
    breaking("a header of an answer has another type", "response-header-type-compatible",
             put("components headers Location schema", {"type": "integer"})),
    breaking("a header of an answer gains a value", "response-header-enum-widened",
             put("components headers Location schema enum", ["a", "b"]),
             before=(put("components headers Location schema enum", ["a"]),)),
    breaking("a header of an answer has another pattern", "response-header-pattern-changed",
             put("components headers Location schema pattern", "^b"),
             before=(put("components headers Location schema pattern", "^a"),)),
    breaking("the values of a map in an answer have another type", "response-property-type-changed",
             put(f"{SCHEMAS} InvoiceAddresses additionalProperties", {"type": "integer"})),
    breaking("a map in an answer is closed", "response-additional-properties-removed",
             put(f"{SCHEMAS} InvoiceAddresses additionalProperties", False)),
    breaking("a schema that answers bear is renamed", "schema-renamed",
             move(ITEM, f"{SCHEMAS} Article"),
             put(f"{SCHEMAS} ItemList items", RENAMED_ITEM),
             put("components responses Item content application/json schema", RENAMED_ITEM),
             put("components responses ChangedItem content application/json schema", RENAMED_ITEM),
             put("components responses InsertedItem content application/json schema", RENAMED_ITEM),
             put("paths /items/export get responses 200 content application/x-ndjson x-line-schema", RENAMED_ITEM),
             put("components responses LegacyItem content application/json schema", RENAMED_ITEM),
             put(f"{CREATED} content application/json schema", RENAMED_ITEM)),
    breaking("an answer's object loses its name", "schema-renamed",
             inline(f"{CREATED} content application/json schema")),
    # Who may call.
    breaking("a scope is added", "security-tightened",
             put(f"{LIST} security", [{"oauth2": ["get::item", "get::customer"]}])),
    breaking("a scope is another one", "security-tightened",
             put(f"{LIST} security", [{"oauth2": ["write::item"]}])),
    breaking("a token is asked for where none was", "security-tightened",
             put("paths /health get security", [{"oauth2": []}])),
    breaking("a second scheme is asked for too", "security-tightened",
             put(f"{LIST} security", [{"oauth2": ["get::item"], "legacy_bearer": []}])),
    breaking("an alternative scheme is removed", "security-tightened",
             put(f"{LIST} security", [{"oauth2": ["get::item"]}]),
             before=(put(f"{LIST} security", [{"oauth2": ["get::item"]}, {"legacy_bearer": []}]),)),
    breaking("a security scheme is removed", "security-scheme-removed",
             drop("components securitySchemes legacy_bearer"),
             put("paths /items_security/ get security", [{"oauth2": []}])),
    breaking("a security scheme works in another way", "security-scheme-changed",
             put("components securitySchemes legacy_bearer scheme", "basic")),
    breaking("the address of tokens is another one", "security-scheme-changed",
             put("components securitySchemes oauth2 flows clientCredentials tokenUrl", "/token")),
    breaking("a server is removed", "server-removed", put("servers", [{"url": "/v2"}])),
    breaking("an operation moves to another server", "server-removed", put("paths /items servers", [{"url": "/v2"}])),
    breaking("a sunset comes nearer", "sunset-moved-nearer", put("paths /insert post x-sunset", "2027-01-01")),

    # Inside of parameters and headers, and beside operations.
    breaking("a parameter of the path is narrower", "request-parameter-min-increased",
             put(f"{SCHEMAS} ItemId minimum", 5)),
    breaking("a parameter of the path is of another type", "request-parameter-type-changed",
             put("components parameters CustomerId schema", {"type": "integer"})),
    breaking("an operation narrows its path's parameter", "request-parameter-max-length-decreased",
             put(f"{LIST} parameters +", query("q", schema={"type": "string", "maxLength": 3})),
             before=(put("paths /items parameters", [query("q")]),)),
    breaking("a path's parameter becomes required", "request-parameter-became-required",
             put("paths /items parameters", [query("q", required=True)]),
             before=(put("paths /items parameters", [query("q")]),)),
    breaking("a parameter's list takes fewer values", "request-property-enum-value-removed",
             drop(f"{PARAMETER} schema items enum 1"),
             before=(put(f"{LIST} parameters +", query("q", schema=LIST_OF_TEXTS)),)),
    breaking("a parameter's list takes shorter texts", "request-property-max-length-set",
             put(f"{PARAMETER} schema items maxLength", 3),
             before=(put(f"{LIST} parameters +", query("q", schema=LIST_OF_TEXTS)),)),
    breaking("a parameter's list must hold each value once", "request-property-unique-items-set",
             put(f"{PARAMETER} schema uniqueItems", True),
             before=(put(f"{LIST} parameters +", query("q", schema=LIST_OF_TEXTS)),)),
    breaking("a field of a parameter's object is removed", "request-property-removed",
             drop(f"{PARAMETER} schema properties b"),
             before=(put(f"{LIST} parameters +", query("q", style="deepObject", schema=record("a", "b"))),)),
    breaking("a field of a parameter's document becomes required", "request-property-became-required",
             put(f"{PARAMETER} content application/json schema required", ["a"]),
             before=(put(f"{LIST} parameters +", document("q")),)),
    breaking("an alternative of a parameter is narrower", "request-property-max-length-set",
             put(f"{PARAMETER} schema anyOf 0 maxLength", 3),
             before=(put(f"{LIST} parameters +",
                         query("q", schema={"anyOf": [{"type": "string"}, {"type": "integer"}]})),)),
    breaking("the values of a header's list are of another type", "response-property-type-changed",
             put(f"{LISTED} headers X-Total schema items", {"type": "integer"}),
             before=(put(f"{LISTED} headers X-Total", {"schema": LIST_OF_TEXTS}),)),
    breaking("a header of an answer is written in another way", "response-header-serialization-changed",
             put(f"{LISTED} headers X-Total explode", True),
             before=(put(f"{LISTED} headers X-Total", {"schema": record("a")}),)),
    breaking("a parameter gets a default", "request-parameter-default-value-added",
             put(f"{SCHEMAS} SearchText default", "pen")),
    breaking("a request's field gets a default", "request-property-default-value-added",
             put(f"{SCHEMAS} ItemPrice default", 1)),
    breaking("a request's body loses its schema", "request-body-media-type-schema-removed",
             drop(f"{SENT} application/json schema")),
    breaking("an answer's enum is gone", "response-enum-removed", drop(f"{SCHEMAS} FaultPlace enum")),
    breaking("a request's enum is gone", "request-enum-removed",
             drop(f"{LIST} parameters name=sort schema enum")),
    breaking("an answer's list becomes a set", "response-collection-changed",
             put(f"{SCHEMAS} ItemList uniqueItems", True)),
    breaking("a request's set becomes a list", "request-collection-changed",
             put(FIELD, {"type": "array", "items": TEXT}),
             before=(put(FIELD, {"type": "array", "uniqueItems": True, "items": TEXT}),)),
    breaking("an answer's free object becomes a map", "response-additional-properties-removed",
             put(f"{ANSWERED} additionalProperties", TEXT), before=(put(ANSWERED, {"type": "object"}),)),
    breaking("a body must repeat its path", "request-equals-changed",
             put(f"{SCHEMAS} ItemReplacement x-equals", {"id": "{item_id}"}),
             before=(drop(f"{SCHEMAS} ItemReplacement x-equals"),)),
    breaking("the answer for all other statuses is removed", "response-range-removed",
             drop(f"{LIST} responses default"), before=(put(f"{LIST} responses default", {"description": "x"}),)),
    breaking("a range of refusals is removed", "response-range-removed",
             drop(f"{LIST} responses 4XX"), before=(put(f"{LIST} responses 4XX", {"description": "x"}),)),
    breaking("a callback is removed", "callback-changed", drop(f"{CREATE} callbacks"),
             before=(put(f"{CREATE} callbacks", CALLBACK),)),
    breaking("a callback sends something else", "callback-changed",
             put(f"{CREATE} callbacks told {{$request.body#/url}} post requestBody", {"content": {}}),
             before=(put(f"{CREATE} callbacks", CALLBACK),)),
    breaking("a sunset is no day any more", "sunset-moved-nearer", put("paths /insert post x-sunset", "soon")),
    breaking("a path loses its last slash", "operation-removed",
             move("paths /items_security/", "paths /items_security")),
]
