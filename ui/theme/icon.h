#pragma once

#include <QIcon>

#include "ui/theme/theme.h"

namespace claviger
{

/// The drawn icons of resources/icons, one SVG each.
enum class IconName {
    Eye,
    EyeOff,
    Copy,
    Plus,
    Trash,
    Undo,
    Lock,
    Unlock,
    Key,
    Star,
    Warning,
    Check,
    Cross,
    Search,
    Edit,
    History,
    Menu,
    File,
    Question,
    Apps,
    Sidebar,
    Sliders,
    List,
    Back,
    Generate,
    More,
    Fold,
    Unfold,
    Variable,
    Palette,
    Up,
    Down,
    Run
};

namespace Icon
{
/// Drawn in the palette's text colour of the moment it is painted, so it follows light, dark and disabled.
QIcon of(IconName name);
/// The same in a colour role.
QIcon of(IconName name, ColorRole role);
/// The same in one colour, light or dark.
QIcon of(IconName name, const QColor &colour);
QString resourcePath(IconName name);
}
}
