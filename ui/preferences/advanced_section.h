#pragma once

#include "app/doctor/finding.h"
#include "app/platform/paths.h"
#include "ui/preferences/preference_section.h"

class QPushButton;

namespace claviger
{
class Session;

/// Where things rest on this machine, and whether everything is in order, as `clav doctor` has it.
class AdvancedSection final : public PreferenceSection
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AdvancedSection)

public:
    AdvancedSection(Session &session, const Paths &paths, QWidget *parent = nullptr);

    bool hasFindings() const { return !m_findings.empty(); }

protected:
    void showEvent(QShowEvent *event) override; ///< the first one looks

private:
    void addFolder(const QString &text, const QString &path);
    void look();
    void showFindings(const Findings &findings);
    void copy();

    Session &m_session;
    Paths m_paths;
    Findings m_findings;
    QVBoxLayout *m_rows;
    QPushButton *m_again = nullptr;
    QPushButton *m_copy = nullptr;
    bool m_looking = false;
};
}
