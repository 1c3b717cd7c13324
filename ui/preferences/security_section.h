#pragma once

#include "ui/preferences/preference_section.h"
#include "ui/preferences/preferences.h"

class QSpinBox;

namespace claviger
{
class Session;

/// When it locks, how long values stay in sight, and where the open workspace keeps its secrets.
class SecuritySection final : public PreferenceSection
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SecuritySection)

public:
    SecuritySection(Session &session, const Preferences &preferences, QWidget *parent = nullptr);

signals:
    /// Everything but what this section shows is as it was given.
    void changed(const claviger::Preferences &preferences);

private:
    void buildLocking();
    void buildTimes();
    QSpinBox *addNumber(const QString &label, int Preferences::*member, int least, int most);
    void addSwitch(const QString &label, bool Preferences::*member);

    Preferences m_preferences;
};
}
