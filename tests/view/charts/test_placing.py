"""Labels make way for each other, the more important one first, and touch nothing."""

from battlemap.view.charts.placing import Spot, place


def spot(name: str, left: float, wide: float = 10) -> Spot:
    return Spot(name, "", (left, 0, left + wide, 10), "", "", "start")


def names(placed: list[Spot | None]) -> list[str | None]:
    return [spot.name if spot else None for spot in placed]


def test_a_label_moves_for_one_that_has_a_single_place() -> None:
    free, bound = ((spot("free", 0), spot("free moved", 50)),), ((spot("bound", 0),),)
    assert names(place([free, bound], ())) == ["free moved", "bound"]


def test_a_label_moves_on_for_two_others_but_loses_its_place_to_none() -> None:
    first, second = ((spot("a", 0), spot("a moved", 20)),), ((spot("b", 20), spot("b moved", 40)),)
    third = ((spot("c", 0),),)
    assert names(place([first, second, third], ())) == ["a moved", "b moved", "c"]
    assert names(place([((spot("a", 0),),), third], ())) == ["a", None]


def test_shapes_stay_and_a_shorter_wording_fits_between_them() -> None:
    wordings = ((spot("long", 0, 30),), (spot("short", 0, 9),))
    assert names(place([wordings], [(10, 0, 20, 10)])) == ["short"]


def test_who_matters_less_shortens_nobody_that_keeps_its_wording_elsewhere() -> None:
    first = ((spot("full", 0, 30),), (spot("short", 0, 9),))
    second = ((spot("whole", 10, 30),), (spot("brief", 10, 9),))
    assert names(place([first, second], ())) == ["short", "brief"]
