#pragma once

namespace claviger
{
class AppCatalog;
class MainWindow;
}

namespace claviger::test
{
class Studio;

/// The menus of the window with the demo's credentials, opened.
void shootMenus(Studio &studio, MainWindow &window);
/// A form longer than its inspector, scrolled.
void shootLongForm(Studio &studio, MainWindow &window);
/// What the window asks before something is lost.
void shootQuestions(Studio &studio, MainWindow &window, AppCatalog &catalog);
/// The switchers with what their tools open.
void shootSwitchers(Studio &studio, MainWindow &window);
}
