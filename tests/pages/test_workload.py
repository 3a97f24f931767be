"""Tiimien kuormitus: the overloaded team is named, missing sectors are told, posts are compared."""

from tests.pages.conftest import OpenPage, headline_of, text_of


def test_overloaded_team_is_named_with_the_others_level(open_page: OpenPage) -> None:
    said = headline_of(open_page("workload"))
    assert "Ruskolammen tiimi on selvästi kuormittunein ja kuormitus kasvaa" in said
    assert "muissa tiimeissä" in said


def test_even_load_is_called_even(open_page: OpenPage) -> None:
    assert "jakautuu tasaisesti" in headline_of(open_page("workload", tiimit="M1,M5"))


def test_one_team_is_told_without_comparison(open_page: OpenPage) -> None:
    assert "muissa" not in headline_of(open_page("workload", tiimit="M1"))


def test_unfilled_posts_are_told_by_team(open_page: OpenPage) -> None:
    text = text_of(open_page("workload")).replace("\\", "")
    assert "### Tehtäviä on täyttämättä: Ruskolammen tiimi" in text


def test_missing_sectors_are_told_by_team(open_page: OpenPage) -> None:
    text = text_of(open_page("workload"))
    assert "**Tuuliharjun tiimi**: puuttuu mielenterveys- ja päihdetyö" in text
    assert "**Honkakosken tiimi**: puuttuu kuntoutus" in text


def test_client_group_says_what_it_does_not_narrow(open_page: OpenPage) -> None:
    assert "ei tilastoida asiakasryhmittäin" in text_of(open_page("workload", ryhma="unemployed"))


def test_study_without_staffing_says_what_to_do(open_page: OpenPage) -> None:
    assert "Valitse toinen alue" in text_of(open_page("workload", alue="99"))
