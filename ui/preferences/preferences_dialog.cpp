#include "ui/preferences/preferences_dialog.h"

#include <QBoxLayout>
#include <QDialogButtonBox>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>

#include "ui/preferences/advanced_section.h"
#include "ui/preferences/appearance_section.h"
#include "ui/preferences/general_section.h"
#include "ui/preferences/security_section.h"
#include "ui/preferences/workspaces_section.h"
#include "ui/theme/theme.h"

namespace claviger
{
PreferencesDialog::PreferencesDialog(
    Session &session, const Preferences &preferences, const Paths &paths, QWidget *parent)
    : QDialog(parent),
      m_preferences(preferences),
      m_names(new QListWidget(this)),
      m_pages(new QStackedWidget(this))
{
    setWindowTitle(tr("Preferences"));
    m_names->setAccessibleName(tr("Sections"));
    m_names->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    addSections(session, paths);
    layOut();
    connect(m_names, &QListWidget::currentRowChanged, m_pages, &QStackedWidget::setCurrentIndex);
    goTo(Section::General);
    m_names->setFocus();
}

void PreferencesDialog::addSections(Session &session, const Paths &paths)
{
    auto *general = new GeneralSection(m_preferences.language, this);
    auto *appearance = new AppearanceSection(m_preferences.appearance, this);
    auto *security = new SecuritySection(session, m_preferences, this);
    auto *workspaces = new WorkspacesSection(session, this);
    addSection(tr("General"), general);
    addSection(tr("Appearance"), appearance);
    addSection(tr("Security"), security);
    addSection(tr("Workspaces"), workspaces);
    addSection(tr("Advanced"), new AdvancedSection(session, paths, this));
    connect(general, &GeneralSection::languageWanted, this, &PreferencesDialog::languageWanted);
    connect(appearance, &AppearanceSection::appearanceChosen, this, [this](ColorScheme chosen) {
        m_preferences.appearance = chosen;
        emit changed(m_preferences);
    });
    connect(security, &SecuritySection::changed, this, [this](const Preferences &chosen) {
        const ColorScheme kept = m_preferences.appearance;
        m_preferences = chosen;
        m_preferences.appearance = kept;
        emit changed(m_preferences);
    });
    connect(workspaces, &WorkspacesSection::openWanted, this, &PreferencesDialog::openWanted);
    connect(workspaces, &WorkspacesSection::newWanted, this, &PreferencesDialog::newWorkspaceWanted);
    connect(workspaces, &WorkspacesSection::removeWanted, this, &PreferencesDialog::removeWanted);
}

void PreferencesDialog::addSection(const QString &name, QWidget *section)
{
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(section);
    scroll->setMinimumWidth(section->minimumSizeHint().width() + Spacing::large);
    m_pages->addWidget(scroll);
    m_names->addItem(name);
}

void PreferencesDialog::layOut()
{
    m_names->setFixedWidth(m_names->sizeHintForColumn(0) + 2 * Spacing::large);
    auto *box = new QDialogButtonBox(QDialogButtonBox::Close, this);
    box->button(QDialogButtonBox::Close)->setAutoDefault(false);
    auto *row = new QHBoxLayout;
    row->setSpacing(0);
    row->addWidget(m_names);
    row->addWidget(m_pages, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Spacing::medium, Spacing::medium, Spacing::medium, Spacing::medium);
    layout->setSpacing(Spacing::medium);
    layout->addLayout(row, 1);
    layout->addWidget(box);
    Theme::resizeDialog(this, {700, 520});
    connect(box, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

PreferencesDialog::Section PreferencesDialog::section() const
{
    return static_cast<Section>(m_names->currentRow());
}

void PreferencesDialog::goTo(Section section)
{
    m_names->setCurrentRow(static_cast<int>(section));
}
}
