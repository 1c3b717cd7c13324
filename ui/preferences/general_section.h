#pragma once

#include "ui/preferences/language.h"
#include "ui/preferences/preference_section.h"

namespace claviger
{
/// The interface's language.
class GeneralSection final : public PreferenceSection
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(GeneralSection)

public:
    explicit GeneralSection(Language language, QWidget *parent = nullptr);

signals:
    /// The choice is shown once it counts: what is unsaved is asked about first, and may stay.
    void languageWanted(claviger::Language language);
};
}
