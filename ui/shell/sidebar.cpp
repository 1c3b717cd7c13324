#include "ui/shell/sidebar.h"

#include <QAction>
#include <QKeyEvent>
#include <QListView>
#include <QVBoxLayout>

#include "ui/shell/foot_button.h"
#include "ui/shell/sidebar_delegate.h"
#include "ui/theme/theme.h"

namespace claviger
{
Sidebar::Sidebar(QWidget *parent) : QWidget(parent), m_list(new QListView(this)), m_foot(new QVBoxLayout)
{
    m_list->setModel(&m_model);
    m_list->setItemDelegate(new SidebarDelegate(m_model, m_list));
    m_list->setAccessibleName(tr("Sidebar"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setMouseTracking(true);
    m_list->viewport()->setAutoFillBackground(false);
    m_list->setDragDropMode(QAbstractItemView::DropOnly);
    m_list->setDragDropOverwriteMode(true); // onto a row, never between two
    m_list->installEventFilter(this);
    m_foot->setSpacing(0);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, Spacing::small, 0, Spacing::small);
    layout->setSpacing(Spacing::small);
    layout->addWidget(m_list, 1);
    layout->addLayout(m_foot);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
        [this](const QModelIndex &now) { choose(now.row()); });
    connect(&m_model, &SidebarModel::credentialsDropped, this, &Sidebar::credentialsDropped);
    rebuild();
    fold(false);
}

void Sidebar::setPages(const std::vector<PageEntry> &pages)
{
    m_pages = pages;
    rebuild();
}

void Sidebar::setProjects(const QList<Project> &projects)
{
    m_projects = projects;
    rebuild();
}

void Sidebar::setChosenProject(const Id &id, const QString &name)
{
    m_chosenProject = id;
    m_chosenName = name;
    rebuild();
}

void Sidebar::setCounts(const CredentialViewCounts &counts)
{
    if (counts == m_counts)
        return;
    m_counts = counts;
    rebuild();
}

void Sidebar::setPageCount(const QString &code, int count)
{
    m_pageCounts.insert(code, count);
    rebuild();
}

void Sidebar::addFootAction(QAction *action)
{
    auto *button = new FootButton(action, this);
    button->setToolButtonStyle(m_folded ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon);
    m_foot->addWidget(button);
}

void Sidebar::rebuild()
{
    const QModelIndex before = m_list->currentIndex();
    const std::optional<SidebarRow> current
        = before.isValid() ? std::optional(m_model.row(before.row())) : std::nullopt;
    m_selecting = true;
    m_model.setRows(viewRows()
        + pageRows(PageSection::Project, m_chosenName.isEmpty() ? tr("Project") : m_chosenName)
        + pageRows(PageSection::Workspace, tr("Workspace")));
    m_selecting = false;
    if (current && !m_list->currentIndex().isValid())
        current->kind == SidebarRow::Kind::View ? selectView(current->view) : selectPage(current->page);
}

SidebarRow Sidebar::viewRow(const CredentialView &view, const QString &text) const
{
    SidebarRow row;
    row.kind = SidebarRow::Kind::View;
    row.text = text;
    row.view = view;
    row.count = m_counts.count(view);
    row.showsZero = true;
    return row;
}

QList<SidebarRow> Sidebar::viewRows() const
{
    using Kind = CredentialView::Kind;
    const auto withIcon = [this](Kind kind, const QString &text, IconName icon) {
        SidebarRow row = viewRow({kind, {}}, text);
        row.mark = SidebarRow::Mark::Icon;
        row.icon = icon;
        return row;
    };
    const auto withShape = [this](const CredentialView &view, const QString &text, Shape shape) {
        SidebarRow row = viewRow(view, text);
        row.mark = SidebarRow::Mark::Shape;
        row.shape = shape;
        return row;
    };
    SidebarRow heading;
    heading.text = tr("Credentials");
    QList<SidebarRow> rows{heading, withIcon(Kind::All, tr("All"), IconName::List),
        withShape({Kind::Organization, {}}, tr("Organization"), Shape::Diamond)};
    for (const Project &project : m_projects) {
        rows.append(withShape({Kind::Project, project.id}, project.label, Shape::Square));
        rows.last().color = project.color;
        rows.last().isChosen = project.id == m_chosenProject;
    }
    rows.append(withShape({Kind::User, {}}, tr("User"), Shape::Circle));
    rows.append(withIcon(Kind::NeedAttention, tr("Need attention"), IconName::Warning));
    rows.last().isUrgent = true;
    rows.append(withIcon(Kind::Trash, tr("Trash"), IconName::Trash));
    return rows;
}

QList<SidebarRow> Sidebar::pageRows(PageSection section, const QString &title) const
{
    QList<SidebarRow> rows;
    for (const PageEntry &page : m_pages) {
        if (page.section != section)
            continue;
        SidebarRow row;
        row.kind = SidebarRow::Kind::Page;
        row.text = page.name;
        row.page = page.code;
        row.mark = SidebarRow::Mark::Icon;
        row.icon = page.icon;
        row.count = m_pageCounts.value(page.code);
        row.isUrgent = true;
        rows.append(row);
    }
    SidebarRow heading;
    heading.text = title;
    if (!rows.isEmpty())
        rows.prepend(heading);
    return rows;
}

void Sidebar::selectView(const CredentialView &view)
{
    select(m_model.rowOfView(view));
}

void Sidebar::selectPage(const QString &code)
{
    select(m_model.rowOfPage(code));
}

void Sidebar::select(int row)
{
    m_selecting = true;
    m_list->setCurrentIndex(m_model.index(row));
    m_selecting = false;
}

void Sidebar::choose(int row)
{
    if (m_selecting || row < 0)
        return;
    const SidebarRow chosen = m_model.row(row);
    if (chosen.kind == SidebarRow::Kind::View)
        emit viewChosen(chosen.view);
    else if (chosen.kind == SidebarRow::Kind::Page)
        emit pageChosen(chosen.page);
}

void Sidebar::setFolded(bool folded)
{
    m_prefersFolded = folded;
    if (!m_narrow)
        fold(folded);
}

void Sidebar::setNarrow(bool narrow)
{
    if (narrow == m_narrow)
        return;
    m_narrow = narrow;
    fold(narrow || m_prefersFolded);
}

void Sidebar::toggle()
{
    if (m_narrow)
        fold(!m_folded); // for now; the wish for a wide window stays
    else
        setFolded(!m_folded);
}

void Sidebar::fold(bool folded)
{
    m_folded = folded;
    for (FootButton *button : findChildren<FootButton *>())
        button->setToolButtonStyle(folded ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon);
    updateWidth();
    emit foldedChanged();
}

void Sidebar::updateWidth()
{
    const int width = Theme::scaled(m_folded ? 44 : 204, fontMetrics());
    setFixedWidth(width);
    m_list->setResizeMode(QListView::Adjust);
}

void Sidebar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        updateWidth();
}

bool Sidebar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            emit entered();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}
}
