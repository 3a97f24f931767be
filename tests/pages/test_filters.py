"""The filters in the address: links and the back button are followed, another page keeps them."""

from streamlit.testing.v1 import AppTest

from tests.pages.conftest import PAGES, OpenPage


def level_of(app: AppTest) -> object:
    return app.selectbox(key="filter-tarkkuus").value


def teams_of(app: AppTest) -> list[str]:
    return list(app.multiselect(key="filter-tiimit").value)


def test_a_filter_that_the_back_button_took_away_is_at_its_default_again(open_page: OpenPage) -> None:
    app = open_page("strategy")
    app.selectbox(key="filter-tarkkuus").set_value("year").run()
    app.multiselect(key="filter-tiimit").set_value(["M1"]).run()
    assert (level_of(app), teams_of(app)) == ("year", ["M1"])
    del app.query_params["tiimit"]
    app.run()
    assert (level_of(app), teams_of(app)) == ("year", [])
    del app.query_params["tarkkuus"]
    app.run()
    assert (level_of(app), teams_of(app)) == ("month", [])
    app.query_params["tarkkuus"] = "quarter"
    app.run()
    assert level_of(app) == "quarter"


def test_filters_stay_on_another_page_whose_address_has_none_yet(open_page: OpenPage) -> None:
    app = open_page("strategy", tarkkuus="year", tiimit="M1")
    app.query_params.clear()
    app.switch_page(PAGES["methods"]).run()
    app.query_params.clear()
    app.switch_page(PAGES["overview"]).run()
    assert (level_of(app), teams_of(app)) == ("year", ["M1"])
    assert app.query_params["tarkkuus"] in ("year", ["year"])
