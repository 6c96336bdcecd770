"""The example tree over HTTP."""

from blueprints import ApiBlueprint, current_account
from schemas.examples import ExampleOut
from services import examples

blueprint = ApiBlueprint("examples", __name__, url_prefix="/api/examples", description="An example to look around in")


@blueprint.route("", methods=["POST"])
@blueprint.response(201, ExampleOut)
def create_example() -> dict[str, int]:
    """Fill my empty tree with an example"""
    goals, sessions = examples.fill_with_example(current_account())
    return {"goals": goals, "sessions": sessions}
