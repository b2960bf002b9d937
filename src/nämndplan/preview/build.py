"""The site of a plan as it is on disk right now, with its findings on the pages."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from ..diagnostics import Language, Sentence
from ..driver import Loaded, load
from ..frozen import frozen
from ..render import FORMATS, TemplateFault, Templates, template_folders
from ..report import Checked
from ..source import find_files
from ..view import BoardsAtHand, PlanView, Site, states_of, view_of
from .editor import Editor
from .layer import Laid, Layer, Told
from .pages import Pages
from .spots import Spots

(HTML,) = (format for format in FORMATS if format.name == "html")


@frozen
class Made:
    """A site that could be made."""

    site: Site
    pages: Pages
    spots: Spots


@frozen
class Built:
    """What browsers are to be shown, and the report that goes with it."""

    laid: Laid
    reported: Checked
    fault: Sentence | None


class SiteBuilder:
    """Builds the site again and again; what cannot be built leaves the last good site standing.

    ``language_of`` chooses the language of the document's fixed words by the plan's own, ``spoken``
    is the language of what is said about it. ``our_fault`` is what to say of a fault in the program; ``load``
    is the driver's, with what is known from last time where that is wanted. ``editor`` opens files; without one
    places are only told.
    """

    def __init__(
        self,
        folder: Path,
        name: str,
        templates: Path | None,
        language_of: Callable[[str], Language],
        spoken: Language,
        our_fault: Callable[[Exception], Sentence],
        load: Callable[[Path], Loaded] = load,
        editor: Editor | None = None,
    ) -> None:
        self._folder, self._name, self._templates = folder, name, templates
        self._language_of, self._layer, self._our_fault = language_of, Layer(spoken, editor), our_fault
        self._load = load
        self._last: Made | None = None
        self.boards = BoardsAtHand()
        """The boards' sections, of which only those that show a change are made again."""

    def build(self) -> Built:
        """Load the plan and make its site."""
        loaded = self._load(self._folder)
        reported = Checked.of(self._name, loaded)
        made, fault = self._made(loaded)
        for breakdown in loaded.breakdowns[:1]:
            fault = fault or self._our_fault(breakdown.error)
        is_old = made is None and self._last is not None
        self._last = made or self._last
        last = self._last
        site, spots = (last.site, last.spots) if last else (None, Spots())
        told = Told(reported, fault, is_old, site, spots, _state_of_pictures(self._folder))
        return Built(self._layer.over(last.pages if last else Pages({}), told), reported, fault)

    def _made(self, loaded: Loaded) -> tuple[Made | None, Sentence | None]:
        """The new site, or why there is none.

        A plan with errors is shown too, as long as all of it could be read: otherwise what
        cannot be read would seem to have gone, and the last good site says more.
        """
        if loaded.plan.faults and self._last:
            return None, None
        try:
            view = self._view(loaded)
            if view is None or view.site is None:
                return None, None
            drafts = dict(HTML.drafted(view, self._look_for_templates(view)))
            pages = Pages(drafts, self._last.pages if self._last else None)
            return Made(view.site, pages, Spots.of(loaded, view.site)), None
        except TemplateFault as fault:
            return None, fault.sentence
        except Exception as error:  # a preview goes on, whatever happens
            return None, None if loaded.has_errors else self._our_fault(error)

    def _view(self, loaded: Loaded) -> PlanView | None:
        settings = loaded.plan.settings
        language = self._language_of(settings.language if settings else "")
        self.boards.fresh.clear()
        return view_of(loaded.plan, language, loaded, self.boards, states_of(loaded.texts))

    def _look_for_templates(self, view: PlanView) -> Templates:
        return Templates(self.template_folders(), self._language_of(view.language), (), self._folder)

    def template_folders(self) -> tuple[Path, ...]:
        """Where templates are looked for just now; a folder may have come since last time."""
        return template_folders(self._templates, self._folder)


def _state_of_pictures(folder: Path) -> str:
    """What the system says of the files in a plan's folder that hold no YAML."""
    found = []
    for file in find_files(folder)[0]:
        if not file.file.endswith((".yaml", ".yml")):
            with suppress(OSError):
                about = file.path.stat()
                found.append((file.file, about.st_mtime_ns, about.st_size))
    return repr(found)
