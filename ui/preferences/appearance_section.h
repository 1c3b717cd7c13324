#pragma once

#include "ui/preferences/preference_section.h"
#include "ui/theme/theme.h"

namespace claviger
{
/// Light or dark; says what follows the system.
class AppearanceSection final : public PreferenceSection
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AppearanceSection)

public:
    explicit AppearanceSection(ColorScheme appearance, QWidget *parent = nullptr);

signals:
    void appearanceChosen(claviger::ColorScheme appearance);
};
}
